/** A procedure as people know it, where an entry `e` keeps its code alone. Reads `pub.procedure`. */
export const procedureName = (code = 'e.procedure'): string => `concat_ws(' – ', ${code}, (
    select named.name from pub.procedure named where named.tenant_id = e.tenant_id and named.code = ${code}
    order by named.version desc limit 1))`
