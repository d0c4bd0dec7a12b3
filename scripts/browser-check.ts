// Says why no browser starts here, and fails; says nothing where one does.
import { launchBrowser } from '#platform/testing/browser.ts'

const { browser, reason } = await launchBrowser()
if (browser) {
  await browser.close()
} else {
  console.log(reason)
  process.exitCode = 1
}
