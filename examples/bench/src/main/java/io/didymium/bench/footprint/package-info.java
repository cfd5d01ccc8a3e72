/** Footprints beside openLCA's library, and sparse systems of equations beside other libraries of linear algebra. */
package io.didymium.bench.footprint;
