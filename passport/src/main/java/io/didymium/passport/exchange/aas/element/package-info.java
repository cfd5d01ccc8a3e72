/**
 * Elements of submodels in JSON: written from values and read into values by the table of templates, {@code templates.txt}. Start at
 * {@link io.didymium.passport.exchange.aas.element.SubmodelReader}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.aas.element;

import org.jspecify.annotations.NullMarked;
