package io.didymium.passport.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.key.Multikey;
import io.didymium.crypto.log.Checkpoint;
import io.didymium.passport.testing.MemoryRegister;
import io.didymium.passport.testing.SoldLot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vectors of the specification are what this library writes and how it reads; write them again with -Dvectors.write=true. */
class RegisterVectorsTest {
    private static final Path VECTORS = Path.of("..", "spec", "vectors", "register.json");

    private static AccountBook book() {
        AccountBook book = new AccountBook(SoldLot.secret(1));
        book.add(SoldLot.ACCOUNT, delivery(1, "0", "500", "A"));
        book.add(SoldLot.ACCOUNT, delivery(2, "500", "800.25", "B"));
        book.voiding(SoldLot.ACCOUNT, SoldLot.sale("A").value()).forEach(made -> book.add(SoldLot.ACCOUNT, made));
        book.add(SoldLot.ACCOUNT, delivery(4, "800.25", "1200.5", "C"));
        return book;
    }

    private static Withdrawal delivery(long number, String before, String after, String customer) {
        return new Withdrawal(
                number,
                new WithdrawnInterval(Mass.ofKilograms(before), Mass.ofKilograms(after), Mass.ofKilograms("0.6")),
                new WithdrawalPurpose(
                        WithdrawalPurpose.Kind.DELIVERY, SoldLot.sale(customer).value()),
                SoldLot.site(customer).value());
    }

    private static JsonObject account() {
        OpenedAccount opened = book().open(SoldLot.ACCOUNT);
        return JsonObject.builder()
                .put("batch", opened.account().batch().value())
                .put("site", opened.account().site().value())
                .put("holder", opened.account().holder().value())
                .put("secret", Base64Url.encode(opened.secret()))
                .put("key", Multikey.encode(opened.key()))
                .build();
    }

    private static List<JsonObject> entries() {
        AccountKeys keys = new AccountKeys(SoldLot.secret(1), SoldLot.ACCOUNT);
        List<JsonObject> entries = new ArrayList<>();
        for (Withdrawal one : book().of(SoldLot.ACCOUNT)) {
            var json = JsonObject.builder().put("number", one.number());
            keys.open(one)
                    .forEach((field, opening) -> json.put(
                            field.word(),
                            JsonObject.builder()
                                    .put("salt", Base64Url.encode(opening.salt()))
                                    .put("lines", JsonArray.ofStrings(opening.lines()))
                                    .put("commitment", Base64Url.encode(field.commit(opening.salt(), opening.lines())))
                                    .build()));
            entries.add(json.put("entry", Base64Url.encode(keys.entry(one).toBytes()))
                    .build());
        }
        return entries;
    }

    /** What an extract shows by itself, with one thing changed in each. */
    private static Map<String, String> extracts() throws IOException, MalformedInputException {
        MemoryRegister register = MemoryRegister.honest(SoldLot.SEEN, SoldLot.SEEN);
        AccountBook book = book();
        register.enter(book.entries(SoldLot.ACCOUNT));
        String whole = book.extract(SoldLot.ACCOUNT, SoldLot.sale("C").value(), register, register.checkpoint())
                .toBytes()
                .toUtf8();
        AccountExtract read = AccountExtract.read(Bytes.ofUtf8(whole));
        Map<String, String> extracts = new LinkedHashMap<>();
        extracts.put("four entries, the third of which voids the first", whole);
        extracts.put("a number is left out", without(read, 1));
        extracts.put("the beginning is left out", without(read, 0));
        extracts.put("another mass than is committed to", whole.replace("\"800.25\"", "\"800.5\""));
        extracts.put(
                "another secret",
                whole.replace("\"secret\":\"", "\"secret\":\"AAAA").replaceFirst("(\"secret\":\"AAAA.{39})....", "$1"));
        extracts.put("another place in the log", whole.replace("\"index\":2", "\"index\":3"));
        extracts.put(
                "a purpose of the void entry that is not opened", whole.replaceFirst(",\"purpose\":\\{[^{}]*\\}", ""));
        extracts.put("a mass with a trailing zero", whole.replace("\"800.25\"", "\"800.250\""));
        extracts.put("a member more", whole.replace("\"format\":", "\"comment\":\"\",\"format\":"));
        return extracts;
    }

    private static String without(AccountExtract extract, int place) throws MalformedInputException {
        List<ExtractEntry> entries = new ArrayList<>(extract.entries());
        entries.remove(place);
        return new AccountExtract(extract.account(), extract.checkpoint(), entries)
                .toBytes()
                .toUtf8();
    }

    private static String outcome(String extract) {
        try {
            AccountExtract read = AccountExtract.read(Bytes.ofUtf8(extract));
            List<ExtractFault> faults =
                    new ExtractReview(read, Checkpoint.parse(read.checkpoint().text())).faults();
            return faults.isEmpty()
                    ? "sound"
                    : "entry " + faults.get(0).number() + ": "
                            + faults.get(0).kind().words();
        } catch (MalformedInputException e) {
            return "malformed";
        }
    }

    @Test
    void vectorsAreWhatIsWrittenAndRead() throws Exception {
        if (Boolean.getBoolean("vectors.write")) {
            List<JsonObject> extracts = new ArrayList<>();
            extracts()
                    .forEach((what, extract) -> extracts.add(JsonObject.builder()
                            .put("what", what)
                            .put("extract", extract)
                            .put("outcome", outcome(extract))
                            .build()));
            Files.writeString(
                    VECTORS,
                    JsonObject.builder()
                                    .put("account", account())
                                    .put("entries", JsonArray.of(entries()))
                                    .put("extracts", JsonArray.of(extracts))
                                    .build()
                                    .toString()
                                    .replace("},{\"", "},\n{\"")
                            + "\n",
                    UTF_8);
        }
        JsonObject read = new JsonReader(JsonLimits.standard()).readObject(Bytes.of(Files.readAllBytes(VECTORS)));
        assertThat(read.requireObject("account")).isEqualTo(account());
        assertThat(read.requireArray("entries").objects()).isEqualTo(entries());
        Map<String, String> extracts = new LinkedHashMap<>();
        for (JsonObject vector : read.requireArray("extracts").objects()) {
            extracts.put(vector.requireString("what"), vector.requireString("extract"));
            assertThat(outcome(vector.requireString("extract")))
                    .as(vector.requireString("what"))
                    .isEqualTo(vector.requireString("outcome"));
        }
        assertThat(extracts).isEqualTo(extracts());
        assertThat(extracts.values().stream().map(RegisterVectorsTest::outcome).filter("sound"::equals))
                .hasSize(1);
    }
}
