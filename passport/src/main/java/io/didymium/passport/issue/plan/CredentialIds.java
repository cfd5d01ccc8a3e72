package io.didymium.passport.issue.plan;

import com.google.common.base.Ascii;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Registration;
import io.didymium.passport.credential.FacilitySubject;
import io.didymium.passport.credential.IdentitySubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.credential.TransferSubject;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ids of credentials: {@code urn:didymium:}, the kind of what the credential is about, and its id. Different subjects have
 * different ids, and the same subject always has the same.
 */
public final class CredentialIds {
    /** The percent sign too, so that an id with an escape differs from one with the character that it stands for. */
    private static final Pattern ESCAPED = Pattern.compile("[%#?\\[\\]]");

    private static final Pattern ESCAPED_IN_PATH = Pattern.compile("[%#?\\[\\]/]");

    private static final String IDENTITY = "urn:didymium:dia";
    private static final String RECEIPT = "urn:didymium:dte-receipt:";

    private CredentialIds() {}

    /** Such as {@code urn:didymium:dpp:urn:example:batch-1}; what a URN may not hold (RFC 8141, 2) is escaped. */
    public static String of(Id subject) {
        return "urn:didymium:" + kind(subject) + ":" + escaped(subject, ESCAPED);
    }

    /** The id of an identity anchor: of a party, by a register, and from a day if the entry was renewed or changed. */
    public static String ofIdentity(Registration entry) {
        return entry.attestedFrom().equals(entry.registeredOn())
                ? ofIdentity(entry.register(), entry.party())
                : IDENTITY + "-from:" + entry.attestedFrom() + "/" + path(entry.register(), entry.party());
    }

    /** The id of the identity anchor of a party, by a register, as it was first entered. */
    public static String ofIdentity(PartyId register, PartyId party) {
        return IDENTITY + ":" + path(register, party);
    }

    private static String path(PartyId register, PartyId party) {
        return escaped(register, ESCAPED_IN_PATH) + "/" + escaped(party, ESCAPED);
    }

    /** Whether an id is that of an identity anchor. */
    public static boolean isOfIdentity(String id) {
        return id.startsWith(IDENTITY);
    }

    /** The id of a facility record, with its period if it states one. */
    public static String ofFacility(Facility site) {
        if (site.operatedFrom().isEmpty() && site.operatedUntil().isEmpty()) {
            return of(site.id());
        }
        return "urn:didymium:dfr-period:" + text(site.operatedFrom()) + "/" + text(site.operatedUntil()) + "/"
                + escaped(site.id(), ESCAPED);
    }

    private static String text(Optional<Instant> end) {
        return end.map(Instant::toString).orElse("");
    }

    /** The id of the credential by which the receiver of a transfer acknowledges it. */
    public static String ofReceipt(TransferId transfer) {
        return RECEIPT + escaped(transfer, ESCAPED);
    }

    /** The id of the first version of a credential: that of its subject, or of a receipt for what another party states. */
    public static String of(Statement statement) {
        return statement.subject() instanceof TransferSubject moved
                        && statement.id().startsWith(RECEIPT)
                ? ofReceipt(moved.transfer().id())
                : of(statement.subject());
    }

    /** The id of the credential that states a subject. */
    public static String of(Subject subject) {
        if (subject instanceof IdentitySubject identity) {
            return ofIdentity(identity.registration());
        }
        return subject instanceof FacilitySubject site ? ofFacility(site.facility()) : of(subject.id());
    }

    /** The id of a version after the first of the credential that has an id. */
    public static String version(String first, int version) {
        return first + "#v" + version;
    }

    /** The abbreviation of UNTP, and what keeps two kinds of subject apart that one kind of credential is about. */
    private static String kind(Id subject) {
        if (subject instanceof BatchId) {
            return "dpp";
        }
        if (subject instanceof StepId) {
            return "dte";
        }
        if (subject instanceof TransferId) {
            return "dte-move";
        }
        if (subject instanceof FacilityId) {
            return "dfr";
        }
        if (subject instanceof ClaimId) {
            return "dcc-books";
        }
        if (subject instanceof RecordId) {
            return "dcc-record";
        }
        if (subject instanceof CertificateId) {
            return "dcc";
        }
        throw new IllegalArgumentException("no credential is about " + subject);
    }

    private static String escaped(Id id, Pattern signs) {
        return signs.matcher(id.value())
                .replaceAll(found -> "%"
                        + Ascii.toUpperCase(Integer.toHexString(found.group().charAt(0))));
    }
}
