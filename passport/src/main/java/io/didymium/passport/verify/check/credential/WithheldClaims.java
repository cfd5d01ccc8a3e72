package io.didymium.passport.verify.check.credential;

import static java.util.stream.Collectors.joining;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.untp.claim.OriginFormat;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.OpenClaims;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The findings on a credential that withholds claims. */
public final class WithheldClaims {
    private WithheldClaims() {}

    /** One finding for each place at which something is withheld; none if everything is disclosed. */
    public static List<Finding> of(CredentialFacts credential) {
        boolean ofEvent = credential
                .statement()
                .map(Statement::subject)
                .filter(StepSubject.class::isInstance)
                .isPresent();
        return credential.withheld().stream()
                .map(place -> Finding.of(
                        ofEvent ? PassportFinding.EVENT_DETAILS_WITHHELD : PassportFinding.CLAIMS_WITHHELD,
                        new Location(credential.subject(), place),
                        Map.of(
                                "place", place.isEmpty() ? "the top" : place,
                                "missing", ofEvent ? "activities, outputs or contents" : missing(credential, place))))
                .toList();
    }

    /** Which claims may be withheld: a digest does not reveal it, but a product passport may hide only certain members. */
    private static String missing(CredentialFacts credential, String place) {
        boolean ofProduct = credential
                .statement()
                .map(Statement::subject)
                .filter(subject -> subject.kind() == CredentialKind.PRODUCT_PASSPORT)
                .isPresent();
        if (ofProduct && OriginFormat.isEntry(place)) {
            return "mass fraction, mass";
        }
        if (ofProduct && place.equals(DisclosableClaim.PLACE)) {
            Set<String> disclosed =
                    credential.openClaims().map(OpenClaims::subjectMembers).orElse(Set.of());
            return Stream.of(DisclosableClaim.values())
                    .map(DisclosableClaim::member)
                    .filter(member -> !disclosed.contains(member))
                    .collect(joining(", "));
        }
        return credential
                .violation()
                .map(MalformedInputException::getMessage)
                .orElse("whatever its issuer hid, which of this kind of credential must be nothing");
    }
}
