/**
 * Permits of authorities, drawn down by transfers: start at {@link io.didymium.core.permit.PermitBook}.
 *
 * @since 0.1
 */
package io.didymium.core.permit;
