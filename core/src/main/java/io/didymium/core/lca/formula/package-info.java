/**
 * Formulas of amounts and parameters in the grammar of openLCA: start at {@link io.didymium.core.lca.formula.Formula}; {@link
 * io.didymium.core.lca.formula.ParameterScope} gives variables their values.
 *
 * @since 0.1
 */
package io.didymium.core.lca.formula;
