package io.didymium.passport.claim;

import io.didymium.core.id.Text;

/**
 * The rules that a footprint was made by, such as those of a product category. Naming them is no claim of conformity.
 *
 * @param name their name
 * @param version their version
 */
public record RuleReference(String name, String version) {
    /** @throws IllegalArgumentException if a text is blank */
    public RuleReference {
        Text.require(name, "name of a rule profile");
        Text.require(version, "version of " + name);
    }
}
