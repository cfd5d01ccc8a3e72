/** Forms of matter and what an analysis said of them: start at {@link io.didymium.core.material.Assay}. */
package io.didymium.core.material;
