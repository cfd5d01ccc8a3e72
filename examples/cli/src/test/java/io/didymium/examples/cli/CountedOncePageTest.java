package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.register.AccountBook;
import io.didymium.passport.register.RegisterAccount;
import io.didymium.passport.register.WithdrawalPurpose;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented session of a lot that is sold twice is what the commands do; {@code -Dsession.write=true} writes it anew. */
class CountedOncePageTest {
    private static final Path PAGE = Path.of("COUNTED-ONCE.md");

    @Test
    void thePageShowsWhatHappens(@TempDir Path folder) throws Exception {
        String page = Files.readString(PAGE);
        for (String terminal : List.of("witness", "association", "seller", "buyer")) {
            Files.createDirectories(folder.resolve(terminal));
        }
        Files.writeString(folder.resolve("seller").resolve("entries.txt"), entries());
        String played = new TwoTerminals(folder, Instant.parse("2026-05-14T08:00:00Z"), 100).play(page);
        if (Boolean.getBoolean("session.write")) {
            Files.writeString(PAGE, played);
        }
        assertThat(played).isEqualTo(page);
        assertThat(page).contains("ACCEPTED", "mass-withdrawn-twice", "delivered-beyond-mass", "opened twice");
    }

    /** What another operator sends to be entered. */
    private static String entries() {
        AccountBook book = new AccountBook(Bytes.ofUtf8("the secret of another operator's office"));
        RegisterAccount account = new RegisterAccount(
                new BatchId("urn:example:other"),
                new FacilityId("urn:example:other:site"),
                new PartyId("did:web:other.example"));
        for (String step : List.of("urn:example:step:1", "urn:example:step:2")) {
            book.due(
                            account,
                            new WithdrawalPurpose(WithdrawalPurpose.Kind.CONSUMPTION, step),
                            MeasuredMass.parse("100 kg ± 0.1"),
                            "")
                    .forEach(made -> book.add(account, made));
        }
        return book.entries(account).stream()
                .map(entry -> Base64Url.encode(entry.toBytes()) + "\n")
                .collect(Collectors.joining());
    }
}
