package io.didymium.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Offices of the documented two companies and their register, each in a folder below one; a minute passes with each command. */
public final class Drafts {
    private static final Pattern FILE = Pattern.compile("`[a-z]+/([a-z.]+)`:\n\n```json\n(.*?)```", Pattern.DOTALL);

    private final Path folder;
    private Instant now = Instant.parse("2026-05-14T08:00:00Z");

    private Drafts(Path folder) {
        this.folder = folder;
    }

    /** Makes the offices of the page; the register has entered both companies. */
    public static Drafts prepared(Path folder) throws IOException {
        Drafts drafts = new Drafts(folder);
        String page = Files.readString(Path.of("TWO-COMPANIES.md"));
        for (Matcher file = FILE.matcher(page); file.find(); ) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
        drafts.open("register", "Register", "NO");
        drafts.open("smelter", "Smelter AS", "NO");
        drafts.open("foundry", "Foundry GmbH", "DE");
        drafts.done(
                "issue",
                "entries.json",
                "--office",
                "register",
                "--did-document",
                "smelter/did.json",
                "--did-document",
                "foundry/did.json",
                "--out",
                "identities.dpp.zip");
        drafts.done("receive", "identities.dpp.zip", "--office", "smelter");
        drafts.done("receive", "identities.dpp.zip", "--office", "foundry");
        return drafts;
    }

    /** Makes an office, with more options, that trusts the register. */
    public void open(String company, String name, String country, String... more) {
        String[] init = {
            "office", "init", company, "--did", "did:web:" + company + ".example", "--name", name, "--country", country
        };
        String[] all = Arrays.copyOf(init, init.length + more.length);
        System.arraycopy(more, 0, all, init.length, more.length);
        done(all);
        done(
                "trust",
                "add",
                "--office",
                company,
                "--did-document",
                "register/did.json",
                "--name",
                "Register",
                "--role",
                "register");
    }

    /** The smelter has issued its metal and delivered it. */
    public Drafts delivered() {
        done("issue", "metal.json", "--office", "smelter");
        done("deliver", "T-1", "--office", "smelter", "--out", "metal.dpp.zip");
        return this;
    }

    /** The foundry has received the metal, and delivered its alloy. */
    public Drafts alloyed() {
        delivered();
        done("receive", "metal.dpp.zip", "--office", "foundry");
        done("issue", "alloy.json", "--office", "foundry");
        done("deliver", "AL-1", "--office", "foundry", "--out", "alloy.dpp.zip");
        return this;
    }

    /** A run in the folder, which must be done. */
    public Run done(String... arguments) {
        Run run = run(arguments);
        if (run.exitCode() != 0) {
            throw new AssertionError(String.join(" ", arguments) + ": " + run);
        }
        return run;
    }

    /** A run in the folder, soon after the events of the page. */
    public Run run(String... arguments) {
        now = now.plusSeconds(60);
        return Run.in(folder, now, new SecureRandom(), arguments);
    }

    /** Changes a draft. */
    public void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(from)) {
            throw new AssertionError(file + " has no " + from);
        }
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }
}
