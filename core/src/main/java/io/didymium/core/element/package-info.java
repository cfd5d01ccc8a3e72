/** Elements, their oxides and the stoichiometry between them: start at {@link io.didymium.core.element.Element}. */
package io.didymium.core.element;
