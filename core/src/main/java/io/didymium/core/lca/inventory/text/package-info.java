/**
 * Data sets as texts: start at {@link io.didymium.core.lca.inventory.text.CanonicalText}, the one text that digests are taken of and
 * that is read back.
 */
package io.didymium.core.lca.inventory.text;
