/**
 * What in a bundle builds on what: closures of single passports, merged bundles, and what two bundles differ in.
 *
 * <p>Start at {@link io.didymium.passport.graph.BundleGraph}. Nothing here verifies: links are followed as they are stated.
 *
 * @since 0.1
 */
@org.jspecify.annotations.NullMarked
package io.didymium.passport.graph;
