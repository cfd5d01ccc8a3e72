/** Forms of material and the results of their analysis: start at {@link io.didymium.core.material.Assay}. */
package io.didymium.core.material;
