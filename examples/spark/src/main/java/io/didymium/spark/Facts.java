package io.didymium.spark;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.bulk.AccountEntry;
import io.didymium.passport.bulk.CredentialSummary;
import io.didymium.passport.bulk.LinkCheck;
import io.didymium.passport.bulk.LinkResult;
import io.didymium.passport.bulk.SummaryLink;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import scala.Tuple2;

/**
 * What follows from one credential and those that it links to.
 *
 * @param reasons digest and text of each reason
 * @param entries account and bytes of each entry
 */
record Facts(ArrayList<Tuple2<String, String>> reasons, ArrayList<Tuple2<String, byte[]>> entries)
        implements Serializable {
    /**
     * The facts of a credential.
     *
     * @param child its summary
     * @param parents for each of its links whose credential is there, its number and the summary
     */
    static Facts of(byte[] child, Iterable<Tuple2<Integer, byte[]>> parents) {
        Facts facts = new Facts(new ArrayList<>(), new ArrayList<>());
        CredentialSummary summary = summary(child);
        summary.reasons().forEach(reason -> facts.reasons.add(new Tuple2<>(summary.digest(), reason.toString())));
        summary.entries().forEach(facts::add);
        List<SummaryLink> absent = new ArrayList<>(summary.links());
        TreeSet<String> fulfilled = new TreeSet<>();
        for (Tuple2<Integer, byte[]> parent : parents) {
            SummaryLink link = summary.links().get(parent._1());
            absent.remove(link);
            CredentialSummary other = summary(parent._2());
            LinkResult result = LinkCheck.check(summary, link, other);
            result.reasons().forEach(reason -> facts.reasons.add(new Tuple2<>(summary.digest(), reason.toString())));
            result.ofParent().forEach(reason -> facts.reasons.add(new Tuple2<>(other.digest(), reason.toString())));
            fulfilled.addAll(result.fulfilled());
            result.entries().forEach(facts::add);
        }
        LinkCheck.missing(summary, absent, fulfilled)
                .forEach(reason -> facts.reasons.add(new Tuple2<>(summary.digest(), reason.toString())));
        return facts;
    }

    private void add(AccountEntry entry) {
        entries.add(new Tuple2<>(entry.account().toString(), entry.write().toByteArray()));
    }

    static CredentialSummary summary(byte[] bytes) {
        try {
            return CredentialSummary.read(Bytes.of(bytes));
        } catch (MalformedInputException e) {
            throw new IllegalStateException("a summary was changed on its way", e);
        }
    }

    static AccountEntry entry(byte[] bytes) {
        try {
            return AccountEntry.read(Bytes.of(bytes));
        } catch (MalformedInputException e) {
            throw new IllegalStateException("an entry was changed on its way", e);
        }
    }
}
