/**
 * Specifications of materials, and whether an analysis shows that they are met: start at
 * {@link io.didymium.core.material.specification.Specification}.
 *
 * @since 0.1
 */
package io.didymium.core.material.specification;
