/** Keeps the programs of the tour, and what the README shows of them, true. */
package io.didymium.examples.tour;
