/**
 * Several determinations of one lot by its parties, and the value that settles them: start at
 * {@link io.didymium.core.material.determination.Settlement}.
 *
 * @since 0.1
 */
package io.didymium.core.material.determination;
