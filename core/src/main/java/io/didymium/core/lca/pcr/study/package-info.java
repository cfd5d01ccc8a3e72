/**
 * A study of a footprint as product category rules look at it: what its authors declare
 * ({@link io.didymium.core.lca.pcr.study.StudyDeclaration}) and what the calculation shows
 * ({@link io.didymium.core.lca.pcr.study.StudyFacts}).
 *
 * @since 0.1
 */
package io.didymium.core.lca.pcr.study;
