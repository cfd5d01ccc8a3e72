/**
 * Large sparse systems of linear equations, as life cycle inventories make them: nearly triangular, with a few loops.
 *
 * <p>Start at {@link io.didymium.core.lca.solver.LinearSystem}. Numbers are doubles here and in what is computed from them, nowhere
 * else; every solution comes with its backward error.
 */
package io.didymium.core.lca.solver;
