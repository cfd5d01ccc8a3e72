/**
 * Data sets as canonical texts, which digests are computed over and which are read back: start at
 * {@link io.didymium.core.lca.inventory.text.CanonicalText}.
 *
 * @since 0.1
 */
package io.didymium.core.lca.inventory.text;
