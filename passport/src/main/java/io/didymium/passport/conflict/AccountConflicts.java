package io.didymium.passport.conflict;

import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.conflict.ConflictPool.Signed;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.register.AccountExtract;
import io.didymium.passport.register.ExtractContradiction;
import io.didymium.passport.register.ExtractEntry;
import io.didymium.passport.register.OpenedAccount;
import io.didymium.passport.register.RegisterAccount;
import io.didymium.passport.register.RegisterEntry;
import io.didymium.passport.register.WithdrawalPurpose;
import io.didymium.passport.register.WithdrawalPurpose.Kind;
import io.didymium.passport.verify.facts.register.ExtractFacts.Pinned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Extracts of one account that exclude each other. */
final class AccountConflicts {
    private final ConflictPool pool;

    private AccountConflicts(ConflictPool pool) {
        this.pool = pool;
    }

    static void find(ConflictPool pool) {
        AccountConflicts search = new AccountConflicts(pool);
        pool.facts().extracts().byAccount().forEach(search::compare);
        pool.bundle().documents().stream()
                .filter(document -> document.mediaType().equals(AccountExtract.MEDIA_TYPE))
                .forEach(search::scanned);
    }

    /** Compares each with the longest: those that agree with it agree with each other. */
    private void compare(RegisterAccount account, Collection<Pinned> pinned) {
        Pinned longest = pool.facts().extracts().longest(account).orElseThrow();
        for (Pinned one : pinned) {
            if (!one.equals(longest)) {
                ExtractContradiction.find(extract(one), extract(longest))
                        .ifPresent(how -> add(kind(how), account.batch(), List.of(one, longest), List.of()));
                voided(one, longest);
            }
        }
    }

    private static AccountExtract extract(Pinned pinned) {
        return pinned.shown().extract();
    }

    private static ConflictKind kind(ExtractContradiction how) {
        return switch (how) {
            case OPENED_TWICE -> ConflictKind.ACCOUNT_OPENED_TWICE;
            case NUMBER_TWICE -> ConflictKind.NUMBER_USED_TWICE;
            case MASS_TWICE -> ConflictKind.MASS_WITHDRAWN_TWICE;
        };
    }

    /** Whether one calls off the delivery for which the other was made, although its receiver acknowledges it. */
    private void voided(Pinned delivered, Pinned voiding) {
        List<ExtractEntry> entries = extract(delivered).entries();
        if (entries.isEmpty()) {
            return;
        }
        ExtractEntry own = entries.get(entries.size() - 1);
        boolean isVoid = extract(voiding).entries().stream()
                .flatMap(entry -> entry.purpose().stream())
                .anyMatch(purpose -> purpose.equals(new WithdrawalPurpose(Kind.VOID, Long.toString(own.number()))));
        boolean isSame = extract(voiding).entries().stream()
                .anyMatch(entry -> entry.entry().equals(own.entry()));
        if (isVoid && isSame) {
            pool.statements().stream()
                    .filter(one -> one.statement().subject() instanceof TransferSubject
                            && one.about().equals(delivered.event())
                            && !one.issuer()
                                    .equals(extract(delivered)
                                            .account()
                                            .account()
                                            .holder()
                                            .value()))
                    .findFirst()
                    .ifPresent(received -> add(
                            ConflictKind.VOID_ALTHOUGH_RECEIVED,
                            extract(delivered).account().account().batch(),
                            List.of(delivered, voiding),
                            List.of(received)));
        }
    }

    /** Entries that somebody found in the log count if the account's key signed them. */
    private void scanned(EvidenceDocument document) {
        AccountExtract found;
        try {
            found = AccountExtract.read(document.content());
        } catch (MalformedInputException e) {
            return;
        }
        OpenedAccount opened = found.account();
        for (Pinned pinned : pool.facts().extracts().byAccount().getOrDefault(opened.account(), List.of())) {
            if (extract(pinned).account().equals(opened)
                    && found.entries().stream().anyMatch(entry -> isSecond(entry, extract(pinned)))) {
                pool.of(pinned.statement())
                        .ifPresent(signed -> pool.add(
                                ConflictKind.NUMBER_USED_TWICE,
                                opened.account().batch().value(),
                                List.of(signed),
                                List.of(extract(pinned).document(), document)));
            }
        }
    }

    private static boolean isSecond(ExtractEntry entry, AccountExtract pinned) {
        OpenedAccount opened = pinned.account();
        return pinned.entries().stream()
                        .anyMatch(one ->
                                one.number() == entry.number() && !one.entry().equals(entry.entry()))
                && entry.entry().tag().equals(RegisterEntry.tag(opened.secret(), entry.number()))
                && entry.entry().isSignedBy(opened.key());
    }

    private void add(ConflictKind kind, BatchId batch, List<Pinned> pinned, List<Signed> others) {
        List<Signed> statements = new ArrayList<>(others);
        List<EvidenceDocument> documents = new ArrayList<>();
        for (Pinned one : pinned) {
            Optional<Signed> signed = pool.of(one.statement());
            if (signed.isEmpty()) {
                return;
            }
            statements.add(signed.get());
            documents.add(extract(one).document());
        }
        pool.add(kind, batch.value(), statements, documents);
    }
}
