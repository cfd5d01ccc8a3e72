/**
 * Catalogues of criteria as files: start at {@link io.didymium.passport.catalogue.CriteriaFile}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.catalogue;

import org.jspecify.annotations.NullMarked;
