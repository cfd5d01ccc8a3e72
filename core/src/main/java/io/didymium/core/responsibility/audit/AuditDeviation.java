package io.didymium.core.responsibility.audit;

import io.didymium.core.id.Text;

/**
 * Something in a sample that was not as stated, or that could not be looked at.
 *
 * @param passport the digest of the passport that was drawn
 * @param finding the reference of the finding that was raised for it
 * @param text what the evidence showed
 */
public record AuditDeviation(String passport, String finding, String text) {
    /** @throws IllegalArgumentException if a part is blank */
    public AuditDeviation {
        Text.require(passport, "passport of a deviation");
        Text.require(finding, "finding of a deviation of " + passport);
        Text.require(text, "text of a deviation of " + passport);
    }
}
