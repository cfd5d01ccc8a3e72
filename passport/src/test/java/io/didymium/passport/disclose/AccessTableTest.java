package io.didymium.passport.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.element.Element;
import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.CountryCode;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.disclose.AccessEntry.Way;
import io.didymium.passport.testing.Counted;
import io.didymium.passport.testing.DailyPassports;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.MemoryRegister;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Shipments;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.SoldLot;
import io.didymium.passport.testing.Tolling;
import io.didymium.passport.untp.EventDisclosure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTableTest {
    private static final AccessTable TABLE = AccessTable.standard();

    @Test
    void listsEachMemberOfPassportsAndEvents() {
        Set<String> absent = new TreeSet<>();
        for (SignedCredential credential : credentials()) {
            StatedSubject subject = new StatedSubject(Forgery.json(credential));
            if (subject.kind().isPresent() && !subject.is(MemberKind.BOOKS)) {
                members(subject).stream()
                        .filter(member -> TABLE.find(member).isEmpty())
                        .forEach(member -> absent.add(member.toString()));
            }
        }
        assertThat(absent).isEmpty();
    }

    @Test
    void listsNoMemberThatNobodyWrites() {
        Set<AccessMember> written = new TreeSet<>();
        for (SignedCredential credential : credentials()) {
            StatedSubject subject = new StatedSubject(Forgery.json(credential));
            subject.kind()
                    .ifPresent(kind -> TABLE.entries().stream()
                            .map(AccessEntry::member)
                            .filter(member -> member.kind() == kind
                                    && !subject.find(member.path()).isEmpty())
                            .forEach(written::add));
        }
        assertThat(TABLE.entries().stream()
                        .map(AccessEntry::member)
                        .filter(member -> Set.of(MemberKind.PASSPORT, MemberKind.STEP, MemberKind.TRANSFER)
                                .contains(member.kind()))
                        .filter(member -> !member.path().equals("accessRule"))
                        .filter(member -> !written.contains(member)))
                .isEmpty();
    }

    @Test
    void listsWhatCanBeHiddenAsSuch() {
        for (DisclosableClaim claim : DisclosableClaim.values()) {
            assertThat(TABLE.find(new AccessMember(MemberKind.PASSPORT, claim.member())))
                    .hasValueSatisfying(entry -> assertThat(entry.way()).isEqualTo(Way.HIDDEN));
        }
        for (AccessEntry entry : TABLE.entries()) {
            if (entry.member().kind() == MemberKind.STEP) {
                String place = ("/credentialSubject/0/" + entry.member().path().replace("*", "0"));
                boolean canBe =
                        EventDisclosure.isPlace(place.substring(0, place.lastIndexOf('/'))) && entry.way() != Way.OPEN;
                assertThat(entry.way() != Way.OPEN).as(entry.toString()).isEqualTo(canBe);
            }
        }
    }

    @Test
    void ofInterestAndAuthorityEachCanSeeWhatTheOtherCannot() {
        AccessMember assay = new AccessMember(MemberKind.PASSPORT, "elementAssay");
        AccessTable table = TABLE.with(assay, AccessClass.of(AccessRole.LEGITIMATE_INTEREST));

        assertThat(table.of(assay).allows(AccessRole.LEGITIMATE_INTEREST)).isTrue();
        assertThat(table.of(assay).allows(AccessRole.AUTHORITY)).isFalse();
        assertThat(table.of(new AccessMember(MemberKind.STEP, "stepActivity")).allows(AccessRole.AUTHORITY))
                .isTrue();
        assertThat(table.of(new AccessMember(MemberKind.STEP, "stepActivity")).allows(AccessRole.LEGITIMATE_INTEREST))
                .isFalse();
    }

    @Test
    void givesWhatItDoesNotListToTheOwnerAlone() {
        assertThat(TABLE.of(new AccessMember(MemberKind.PASSPORT, "newMember"))).isEqualTo(AccessClass.OWNER_ALONE);
        assertThat(TABLE.of(new AccessMember(MemberKind.PASSPORT, "dimensions/weight/value")))
                .isEqualTo(AccessClass.EVERYONE);
    }

    @Test
    void thePageHasTheTableAndTheDerivations() throws IOException {
        String page = Files.readString(Path.of("..", "spec", "access.md"));

        for (AccessEntry entry : TABLE.entries()) {
            if (entry.way() != Way.OPEN) {
                assertThat(page)
                        .contains("| `" + entry.member() + "` | " + entry.seenBy() + " | "
                                + entry.way().id() + " |");
            }
        }
        for (Derivation derivation : Derivation.standard()) {
            assertThat(page)
                    .contains("| `" + derivation.value() + "` | `" + derivation.source() + "` | " + derivation.how()
                            + " |");
        }
    }

    @Test
    void eachDerivationIsBetweenMembersThatCanBeWithheld() {
        for (Derivation derivation : Derivation.standard()) {
            for (AccessMember member : List.of(derivation.value(), derivation.source())) {
                assertThat(TABLE.find(member))
                        .as(derivation.toString())
                        .hasValueSatisfying(entry -> assertThat(entry.way()).isNotEqualTo(Way.OPEN));
            }
        }
    }

    @Test
    void refusesClassesForWhatCannotBeHidden() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> TABLE.with(new AccessMember(MemberKind.PASSPORT, "dimensions"), AccessClass.OWNER_ALONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessEntry(
                        new AccessMember(MemberKind.PASSPORT, "dimensions"), AccessClass.OWNER_ALONE, Way.OPEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessPlan.standard()
                        .with(
                                RotorChain.batch("B-R1"),
                                new AccessRule(
                                        new AccessMember(MemberKind.PASSPORT, "dimensions"),
                                        AccessClass.OWNER_ALONE,
                                        false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passport id | public",
                "passport id | nobody | open",
                "passport | public | open",
                "passport id | authority | open",
                "motor id | public | open",
                "passport id | public | closed",
                "passport id | public | open\npassport id | public | open"
            })
    void readsNoOtherText(String text) {
        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> AccessTable.read(Bytes.ofUtf8(text)));
    }

    private static List<AccessMember> members(StatedSubject subject) {
        List<AccessMember> members = new ArrayList<>();
        subject.document().names().stream()
                .filter(name -> !name.equals("credentialSubject"))
                .forEach(name -> members.add(new AccessMember(MemberKind.CREDENTIAL, name)));
        subject.names()
                .forEach(name -> members.add(new AccessMember(subject.kind().orElseThrow(), name)));
        return members;
    }

    private static List<SignedCredential> credentials() {
        return Stream.of(
                        Phosphate.bundle(),
                        Phosphate.bundle(Footprints.phosphate("value", "value")),
                        Sketched.bundle(Rotors.dossier()),
                        Sketched.bundle(Motors.dossier()),
                        Sketched.bundle(Tolling.dossier()),
                        Sketched.bundle(withReagentsAndClaims()),
                        Sketched.bundle(Sketched.dossier(Shipments.honest().draft())),
                        Sketched.bundle(DailyPassports.honest()),
                        Counted.bundle(),
                        new SoldLot().graded(MemoryRegister.honest(SoldLot.SEEN, SoldLot.SEEN)),
                        MotorCustody.bundle(MotorCustody.dossier(
                                MotorCustody.books(MotorCustody.credit(), MotorCustody.continued()))))
                .map(PassportBundle::credentials)
                .flatMap(List::stream)
                .toList();
    }

    private static Dossier withReagentsAndClaims() {
        Dossier dossier = Rotors.dossier();
        OriginStatements more = OriginStatements.builder()
                .sources(List.of(SourceDeclaration.builder(RotorChain.step("reduction"), SourceClass.PRIMARY)
                        .country(new CountryCode("NO"))
                        .build()))
                .origins(List.of(new OriginClaim(
                        RotorChain.batch("B-R1"), Element.DYSPROSIUM, RotorChain.batch("B-D0"), Share.ONE)))
                .build();
        return dossier.toBuilder().origin(dossier.origin().and(more)).build();
    }
}
