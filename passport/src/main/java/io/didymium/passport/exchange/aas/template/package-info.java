/**
 * The templates of IDTA, and what submodels by them state.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.aas.template;

import org.jspecify.annotations.NullMarked;
