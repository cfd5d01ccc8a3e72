/**
 * Forms of material and the results of their analysis: start at {@link io.didymium.core.material.Assay}.
 *
 * @since 0.1
 */
package io.didymium.core.material;
