/**
 * Benchmarks, each beside its peers on the same bytes: {@code java -jar examples/bench/target/benchmarks.jar}. Ratios within
 * one run are what counts; figures with their commands are in the modules' DECISIONS.md.
 */
package io.didymium.bench;
