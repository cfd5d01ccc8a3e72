package io.didymium.passport.certificate;

import static java.util.Objects.requireNonNull;

import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.conformity.Claim;
import io.didymium.core.id.PartyId;
import java.util.List;

/**
 * One certificate and what it covers.
 *
 * @param certificate the certificate
 * @param holder the party that holds it on the day of verification
 * @param state the state that it is in on that day, by its own events
 * @param covered the claims that it covers, by id
 * @param refused the claims that name it and that it does not cover, by id
 * @param open what nothing here checks of it
 */
public record CertificateRow(
        Certificate certificate,
        PartyId holder,
        CertificateLife.State state,
        List<Claim> covered,
        List<Claim> refused,
        List<Open> open) {
    /** What nothing checks of a certificate. */
    public enum Open {
        /** That the accreditation body accredited the certifier, under the number stated. */
        ACCREDITATION("the accreditation with its body"),
        /** That the certifier is accredited at all: it states no body. */
        NO_ACCREDITATION("who accredited the certifier: it states none"),
        /** What the documents say that are named as evidence. */
        EVIDENCE("what the documents named as evidence contain"),
        /** That documents named as evidence are the ones that were assessed: they are not here. */
        EVIDENCE_ABSENT("evidence that is not here"),
        /** Which documents are the evidence: they are named without a digest. */
        EVIDENCE_UNPINNED("evidence named without a digest"),
        /** The values claimed: the certificate states none. */
        VALUES("the values claimed: it states none"),
        /** Whether the certifier looked again: no surveillance is stated. */
        SURVEILLANCE("whether its certifier looked again: no surveillance is stated"),
        /** Whether it is upheld: an auditor raised a grave finding at its holder, which is overdue. */
        OVERDUE_FINDING("whether it is upheld: a grave finding of an auditor at its holder is overdue");

        private final String text;

        Open(String text) {
            this.text = text;
        }

        /** The sentence for people, in English. */
        public String text() {
            return text;
        }
    }

    /** Copies the lists. */
    public CertificateRow {
        requireNonNull(certificate, "certificate");
        requireNonNull(holder, "holder");
        requireNonNull(state, "state");
        covered = List.copyOf(covered);
        refused = List.copyOf(refused);
        open = List.copyOf(open);
    }

    /** How many values of claims it covers. */
    public int coveredValues() {
        return covered.stream().mapToInt(claim -> claim.performances().size()).sum();
    }
}
