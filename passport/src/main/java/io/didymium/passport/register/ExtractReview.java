package io.didymium.passport.register;

import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.log.Checkpoint;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.crypto.signature.PreparedSignature;
import io.didymium.crypto.signature.SignatureVerdicts;
import io.didymium.crypto.signature.SignatureVerifier;
import io.didymium.passport.register.ExtractFault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Whether the entries of an extract follow each other without gap, are the account's and in the log: all that an extract shows by itself.
 *
 * <p>Whether the checkpoint counts, and whether there was as much to withdraw, is for verification to say.
 */
public final class ExtractReview {
    private final AccountExtract extract;
    private final Checkpoint checkpoint;
    private final SignatureVerdicts signatures;
    private final List<ExtractFault> faults = new ArrayList<>();
    private final SortedMap<Long, ExtractEntry> counted = new TreeMap<>();
    private Mass withdrawn = Mass.ZERO;
    private Mass voided = Mass.ZERO;

    /** Reviews an extract against the checkpoint that its note states. */
    public ExtractReview(AccountExtract extract, Checkpoint checkpoint) {
        this.extract = extract;
        this.checkpoint = checkpoint;
        this.signatures = new SignatureVerifier()
                .verify(extract.entries().stream()
                        .map(one -> PreparedSignature.of(
                                extract.account().key(),
                                one.entry().message(),
                                one.entry().signature()))
                        .toList());
        for (int i = 0; i < extract.entries().size(); i++) {
            ExtractEntry entry = extract.entries().get(i);
            Optional<Kind> fault = fault(i, entry);
            fault.ifPresent(kind -> faults.add(new ExtractFault(kind, entry.number())));
        }
    }

    private Optional<Kind> fault(int place, ExtractEntry entry) {
        OpenedAccount opened = extract.account();
        if (entry.number() != place + 1L) {
            return Optional.of(Kind.NUMBER_OUT_OF_ORDER);
        }
        if (!entry.entry().tag().equals(RegisterEntry.tag(opened.secret(), entry.number()))) {
            return Optional.of(Kind.TAG_WRONG);
        }
        if (!signatures.holds(place)) {
            return Optional.of(Kind.SIGNATURE_WRONG);
        }
        FieldOpening account = entry.openings().get(EntryField.ACCOUNT);
        if (account == null || entry.interval().isEmpty()) {
            return Optional.of(Kind.NOT_OPENED);
        }
        if (!entry.isOpenedRightly()) {
            return Optional.of(Kind.OPENED_WRONGLY);
        }
        if (!account.lines().equals(opened.account().lines())) {
            return Optional.of(Kind.OTHER_ACCOUNT);
        }
        if (!entry.proof().proves(TreeHash.ofLeaf(entry.entry().toBytes()), checkpoint.root())) {
            return Optional.of(Kind.NOT_IN_LOG);
        }
        WithdrawnInterval interval = entry.interval().get();
        if (!interval.before().equals(withdrawn)) {
            return Optional.of(Kind.NOT_CONTIGUOUS);
        }
        withdrawn = interval.after();
        return interval.isEmpty() ? voiding(entry) : counting(entry);
    }

    private Optional<Kind> counting(ExtractEntry entry) {
        counted.put(entry.number(), entry);
        return entry.purpose().filter(purpose -> purpose.kind().isVoid()).map(purpose -> Kind.VOID_WRONG);
    }

    private Optional<Kind> voiding(ExtractEntry entry) {
        if (entry.purpose().isEmpty()) {
            return Optional.of(Kind.NOT_OPENED);
        }
        if (!entry.purpose().get().kind().isVoid()) {
            return Optional.of(Kind.VOID_WRONG);
        }
        ExtractEntry before = counted.remove(entry.purpose().get().voided());
        if (before == null) {
            return Optional.of(Kind.VOID_WRONG);
        }
        voided = voided.plus(before.interval().orElseThrow().mass().value());
        return Optional.empty();
    }

    /** What is wrong, at most one thing of each entry, in the order of the extract. */
    public List<ExtractFault> faults() {
        return List.copyOf(faults);
    }

    /** The mass of all entries, void ones among them. */
    public Mass withdrawn() {
        return withdrawn;
    }

    /** The mass of the entries that are void. */
    public Mass voided() {
        return voided;
    }

    /** The entries that withdraw something and are not void, by number. */
    public List<ExtractEntry> counted() {
        return List.copyOf(counted.values());
    }

    /** What the entries that are not void withdraw, by number. */
    public List<MeasuredMass> masses() {
        return counted.values().stream()
                .map(entry -> entry.interval().orElseThrow().mass())
                .toList();
    }

    /** The entries that are not void and are opened as being for something. */
    public List<ExtractEntry> countedFor(Predicate<WithdrawalPurpose> purpose) {
        return counted.values().stream()
                .filter(entry -> entry.purpose().filter(purpose).isPresent())
                .toList();
    }
}
