/**
 * Catalogues of criteria as data: schemes, versioned profiles, criteria and thresholds, after the UNTP Conformity Vocabulary Catalogue.
 * Start at {@link io.didymium.core.conformity.catalogue.CriteriaCatalogue}; what assessments give under a profile is
 * {@link io.didymium.core.conformity.catalogue.ProfileResult}.
 *
 * @since 0.1
 */
package io.didymium.core.conformity.catalogue;
