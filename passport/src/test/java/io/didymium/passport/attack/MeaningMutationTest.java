package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.attack.MeaningMutations.Mutation;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.report.conformity.MembershipPolicy;
import io.didymium.passport.testing.Audits;
import io.didymium.passport.testing.Certified;
import io.didymium.passport.testing.Counted;
import io.didymium.passport.testing.DailyPassports;
import io.didymium.passport.testing.DisputedLot;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.PeriodRecords;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.ReconciliationRecords;
import io.didymium.passport.testing.Records;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Shipments;
import io.didymium.passport.testing.Sketched;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever member of the credentials of scenarios A, B and C, and of a workshop that counts pieces, its own issuer changes, it is found, or listed in {@code silent-mutations.txt},
 * whose reasons are in DECISIONS.md.
 *
 * <p>Each run takes a sample with a fixed seed. With the system property {@code mutations.write} the first and the last member of each
 * pattern are changed, and the list is written to the file of that name.
 */
class MeaningMutationTest {
    private static final int SAMPLE = 24;
    private static final String LIST = "silent-mutations.txt";

    private static List<MeaningMutations> scenarios() {
        return List.of(
                new MeaningMutations(Phosphate.bundle(Footprints.phosphate("value", "value")), Phosphate::verify),
                new MeaningMutations(Sketched.bundle(Rotors.dossier()), Sketched::verify),
                new MeaningMutations(Sketched.bundle(Motors.dossier()), Sketched::verify),
                new MeaningMutations(
                        Sketched.bundle(DisputedLot.analysed().dossier()),
                        bundle -> Sketched.verify(bundle, DisputedLot.analysed().policy())),
                new MeaningMutations(Records.bundle(), Sketched::verify),
                new MeaningMutations(Counted.bundle(), Sketched::verify),
                new MeaningMutations(
                        Sketched.bundle(Sketched.dossier(Shipments.honest().draft())), Sketched::verify),
                new MeaningMutations(Sketched.bundle(DailyPassports.unclaimed()), Sketched::verify),
                new MeaningMutations(Sketched.bundle(ReconciliationRecords.dossier()), Sketched::verify),
                new MeaningMutations(Sketched.bundle(PeriodRecords.dossier()), Sketched::verify),
                new MeaningMutations(Audits.bundle(Audits.deviating()), Audits::verify),
                new MeaningMutations(
                        MotorCustody.bundle(Audits.countersigned("2026-04-01", "2026-09-30")), MotorCustody::verify),
                certified());
    }

    /** Certificates with everything that they can state, and members, before a verifier with a catalogue who demands membership. */
    private static MeaningMutations certified() {
        VerificationPolicy policy = VerificationPolicy.builder()
                .criteria(Certified.CATALOGUE)
                .membership(new MembershipPolicy(Set.of(PhosphateChain.CERTIFIER)))
                .build();
        return new MeaningMutations(Certified.bundle(Certified.whole()), bundle -> Phosphate.verify(bundle, policy));
    }

    @Test
    void whatIsNotFoundIsListed() throws IOException {
        Set<String> listed = listed();
        String file = System.getProperty("mutations.write", "");
        NavigableSet<String> silent = new TreeSet<>();
        for (MeaningMutations scenario : scenarios()) {
            List<Mutation> mutations = new ArrayList<>();
            scenario.byPattern().values().forEach(all -> {
                mutations.add(all.get(0));
                if (all.size() > 1) {
                    mutations.add(all.get(all.size() - 1));
                }
            });
            if (file.isEmpty()) {
                Collections.shuffle(mutations, new Random(10));
            }
            mutations.stream()
                    .limit(file.isEmpty() ? SAMPLE : mutations.size())
                    .filter(scenario::isSilent)
                    .map(Mutation::pattern)
                    .forEach(silent::add);
        }
        if (file.isEmpty()) {
            assertThat(listed).containsAll(silent);
        } else {
            Files.write(Path.of(file), silent, StandardCharsets.UTF_8);
        }
    }

    /** What changes unnoticed is among what no report establishes. */
    private static final Map<String, String> NOT_ESTABLISHED = Map.ofEntries(
            Map.entry(
                    "names, descriptions",
                    "/(?:name|linkName|mediaType|type/\\*|id|schemeName|schemeId|idGranularity|role|packageId|sealNumber|"
                            + "unitName|factorName|activityName|flowName|cutOffReason|allocationRule|systemBoundary|methodName|"
                            + "methodVersion|analyticalMethod|laboratory|accreditation|@context/\\*) [a-z]+$|activityType/code other$"
                            + "|/productCategory/\\*/code "
                            + "|/renderMethod/"),
            Map.entry(
                    "registers and certifiers",
                    "^DigitalIdentityAnchor /(?:credentialSubject/(?:register|party)|relatedResource/)|"
                            + "^DigitalIdentityAnchor /credentialSubject/registrationScope|^DigitalConformityCredential "
                            + "/credentialSubject/conformityAssessment/\\*/(?:assessmentDate|evidence/\\*/link|assessmentCriteria/\\*/id)|"
                            + "^DigitalConformityCredential /credentialSubject/(?:authorisation/|permitTerms/|certificateEvent/|certificateScope/"
                            + "|surveillanceMonths|profileScore/)|/referenceScheme/|assessedPerformance"),
            Map.entry(
                    "where exactly a site is",
                    "^DigitalFacilityRecord /credentialSubject/(?:address|locationInformation|"
                            + "processCategory)|/magnetInformation/"),
            Map.entry(
                    "times stated are in order",
                    "/(?:validFrom|validUntil|startedAt|firstDay|lastDay|operatedFrom|sampledAt|claimDate) "),
            Map.entry("position in a status list", "/statusListIndex "),
            Map.entry("stated uncertainties", "/(?:standard|gross|tare)Uncertainty |/auxiliaryFlow/"),
            Map.entry("entered the chain", "/sourceDeclaration/"),
            Map.entry("steps used what they state", "/stepActivity/[*]/activityAmount "),
            Map.entry(
                    "records of due diligence",
                    "/(?:dueDiligence|engagementMeeting|grievanceRegister|siteLicence|communitySurvey|safetyRecord|recyclingRates|auditStatement|auditCommitment"
                            + "|tollAgreement|tollStatement|reconciliation|materialStatement)/"),
            Map.entry("factors and prices", "/activityFactor/|/priceTable/"));

    @Test
    void whatChangesUnnoticedIsNotEstablished() throws IOException {
        for (String pattern : listed()) {
            assertThat(NOT_ESTABLISHED.entrySet().stream()
                            .filter(reason -> Pattern.compile(reason.getValue())
                                    .matcher(pattern)
                                    .find())
                            .map(Map.Entry::getKey))
                    .as(pattern)
                    .isNotEmpty()
                    .allMatch(reason -> VerificationReport.notEstablished().stream()
                            .anyMatch(sentence -> sentence.contains(reason)));
        }
    }

    private static Set<String> listed() throws IOException {
        try (InputStream list = Objects.requireNonNull(MeaningMutationTest.class.getResourceAsStream(LIST), LIST);
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.toSet());
        }
    }
}
