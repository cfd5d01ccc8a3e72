/**
 * The metamodel of the Asset Administration Shell (IDTA-01001, versions 3.0 and 3.1), and whether JSON is of it. The classes are a table;
 * start at {@link io.didymium.passport.exchange.aas.metamodel.ModelCheck}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.aas.metamodel;

import org.jspecify.annotations.NullMarked;
