/**
 * Data sets as canonical texts, which digests are computed over and which are read back: start at
 * {@link io.didymium.core.lca.inventory.text.CanonicalText}.
 */
package io.didymium.core.lca.inventory.text;
