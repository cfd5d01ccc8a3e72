package io.didymium.passport.unit;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.did.KeyLookup;
import io.didymium.crypto.did.KeySource;
import io.didymium.crypto.did.VerificationRelationship;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.passport.bulk.BulkContext;
import io.didymium.passport.bulk.BulkReport;
import io.didymium.passport.bulk.BulkResult;
import io.didymium.passport.bulk.CredentialSummary;
import io.didymium.passport.bulk.Reason;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.verify.facts.IssuerKeys;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks passports of units in bulk, by what {@link io.didymium.passport.bulk.BulkVerifier} found of their batches: registers first, all of
 * one batch together, then each unit alone. Immutable; may be shared by threads.
 */
public final class UnitScreen {
    private final KeySource keys;
    private final Instant at;

    private UnitScreen(KeySource keys, Instant at) {
        this.keys = keys;
        this.at = at;
    }

    /** Checks in a context. */
    public static UnitScreen of(BulkContext context) {
        return new UnitScreen(
                new IssuerKeys(context.trust(), context.at(), context.evidence().didDocuments()), context.at());
    }

    /** The digest by which results name a register. */
    public static String digest(UnitRegister register) {
        return DigestMultibase.ofSha256(Bytes.ofUtf8(register.token().text()));
    }

    /**
     * What speaks against the registers of one batch, by {@linkplain #digest digest}; together they must not count more than the batch weighs.
     *
     * @param registers all that name the passport; one that is given twice counts once
     * @param passport the summary of the passport that they name; null if it is not there
     * @param result what came of that passport; null if it is not there
     */
    public Map<String, NavigableSet<Reason>> check(
            Collection<UnitRegister> registers, @Nullable CredentialSummary passport, @Nullable BulkResult result) {
        Map<String, NavigableSet<Reason>> reasons = new TreeMap<>();
        registers.forEach(register -> reasons.put(digest(register), check(register, passport, result)));
        if (passport != null && passport.lot().isPresent()) {
            // Registers of one tree count the same units, however often it was signed; of several masses the greatest
            // counts.
            Map<TreeHash, Mass> trees = registers.stream()
                    .filter(register -> isOfMaker(reasons.getOrDefault(digest(register), new TreeSet<>())))
                    .collect(Collectors.toMap(
                            UnitRegister::root, UnitRegister::mass, BinaryOperator.maxBy(Mass::compareTo)));
            if (new UnitMasses(passport.lot().get().mass()).isExceededBy(Mass.sum(trees.values()))) {
                registers.stream()
                        .filter(register -> trees.containsKey(register.root()))
                        .forEach(register -> add(reasons.get(digest(register)), UnitFinding.UNITS_BEYOND_MASS));
            }
        }
        return reasons;
    }

    private static boolean isOfMaker(Collection<Reason> reasons) {
        return reasons.stream()
                .noneMatch(reason -> reason.code().equals(UnitFinding.UNIT_REGISTER_FORGED.id())
                        || reason.code().equals(UnitFinding.UNIT_KEY_UNKNOWN.id())
                        || reason.code().equals(UnitFinding.UNIT_ISSUER_MISMATCH.id()));
    }

    private static void add(@Nullable NavigableSet<Reason> reasons, UnitFinding code) {
        Reason.of(code).ifPresent(requireNonNull(reasons, "reasons")::add);
    }

    private NavigableSet<Reason> check(
            UnitRegister register, @Nullable CredentialSummary passport, @Nullable BulkResult result) {
        NavigableSet<Reason> reasons = new TreeSet<>();
        KeyLookup lookup = keys.lookUp(register.keyId(), VerificationRelationship.ASSERTION_METHOD, at);
        if (lookup instanceof KeyLookup.Refused refused) {
            add(
                    reasons,
                    refused.reason().isUndecided() ? UnitFinding.UNIT_KEY_UNKNOWN : UnitFinding.UNIT_REGISTER_FORGED);
        } else if (!register.token().isSignedBy(((KeyLookup.Found) lookup).key())) {
            add(reasons, UnitFinding.UNIT_REGISTER_FORGED);
        }
        if (register.issuedAt().isAfter(at)) {
            add(reasons, UnitFinding.UNIT_TIME_IMPOSSIBLE);
        }
        if (passport == null || result == null || passport.lot().isEmpty()) {
            add(reasons, UnitFinding.UNIT_PASSPORT_ABSENT);
            return reasons;
        }
        if (!passport.issuer().equals(register.keyId().did().text())) {
            add(reasons, UnitFinding.UNIT_ISSUER_MISMATCH);
        }
        if (!passport.outputs().containsKey(register.batch().value())) {
            add(reasons, UnitFinding.UNIT_BATCH_MISMATCH);
        }
        if (result.outcome() == Outcome.FAILED) {
            add(reasons, UnitFinding.UNIT_BATCH_REJECTED);
        } else if (result.outcome() == Outcome.UNDECIDED) {
            add(reasons, UnitFinding.UNIT_BATCH_UNDECIDED);
        }
        return reasons;
    }

    /**
     * The results of units that are presented together, in the order given.
     *
     * @param summaries the summaries of the credentials, by digest
     * @param report what came of them
     */
    public List<UnitResult> verify(
            List<UnitPassport> units, Map<String, CredentialSummary> summaries, BulkReport report) {
        Map<String, NavigableSet<Reason>> ofRegisters = new HashMap<>();
        units.stream()
                .map(UnitPassport::register)
                .distinct()
                .collect(Collectors.groupingBy(UnitRegister::passport))
                .forEach((passport, registers) -> ofRegisters.putAll(check(
                        registers, summaries.get(passport), report.results().get(passport))));
        List<Presented> presented = units.parallelStream()
                .map(unit -> Presented.of(unit, ofRegisters.getOrDefault(digest(unit.register()), new TreeSet<>())))
                .toList();
        Map<List<Object>, Map<Place, Long>> places = presented.stream()
                .filter(Presented::counts)
                .collect(Collectors.groupingBy(
                        Presented::name, Collectors.groupingBy(Presented::place, Collectors.counting())));
        return presented.parallelStream()
                .map(each -> {
                    Map<Place, Long> same = places.getOrDefault(each.name(), Map.of());
                    return each.result(same.size(), same.getOrDefault(each.place(), 1L));
                })
                .toList();
    }

    /** A place in a tree of units. */
    private record Place(TreeHash root, int index) {}

    /**
     * A unit of which it is known whether its register counts it.
     *
     * @param unit the unit
     * @param counted whether it does
     * @param ofRegister what speaks against the register
     */
    public record Presented(UnitPassport unit, boolean counted, Collection<Reason> ofRegister) {
        /** A unit, given what {@link #check} found of its register. */
        public static Presented of(UnitPassport unit, Collection<Reason> ofRegister) {
            return new Presented(unit, unit.isCounted(), List.copyOf(ofRegister));
        }

        /** Whether it shows something of others: what is forged does not. */
        public boolean counts() {
            return counted && isOfMaker(ofRegister);
        }

        /** What must be one thing: the serial number within the batch. */
        private List<Object> name() {
            return List.of(unit.register().batch(), unit.serial());
        }

        private Place place() {
            return new Place(unit.register().root(), unit.index());
        }

        /**
         * The result.
         *
         * @param places how many different places of those that {@linkplain #counts count} have its serial number within its batch
         * @param times how often its own place is among them
         */
        public UnitResult result(long places, long times) {
            NavigableSet<Reason> reasons = new TreeSet<>(ofRegister);
            if (!counted) {
                add(reasons, UnitFinding.UNIT_NOT_COUNTED);
            } else if (counts()) {
                if (places > 1) {
                    add(reasons, UnitFinding.UNIT_SERIAL_SHARED);
                }
                if (times > 1) {
                    add(reasons, UnitFinding.UNIT_PRESENTED_TWICE);
                }
            }
            return new UnitResult(digest(unit.register()), unit.index(), unit.serial(), Reason.worst(reasons), reasons);
        }
    }
}
