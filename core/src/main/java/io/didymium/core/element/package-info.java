/**
 * Elements, their oxides and the stoichiometry between them: start at {@link io.didymium.core.element.Element}.
 *
 * @since 0.1
 */
package io.didymium.core.element;
