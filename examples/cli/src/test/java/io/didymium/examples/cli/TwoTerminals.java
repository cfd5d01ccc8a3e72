package io.didymium.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs a documented session: each command in the folder that the page says, a minute after the one before. */
final class TwoTerminals {
    private static final Pattern FILE = Pattern.compile("`([a-z/.-]+)`:\n\n```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("In `([a-z]+)`:\n|```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Path folder;
    private final SecureRandom random;
    private final int width;
    private Instant now;

    /** @param width how many characters a line has */
    TwoTerminals(Path folder, Instant begin, int width) throws Exception {
        this.folder = folder;
        this.width = width;
        this.now = begin;
        random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(1);
    }

    /** The page as it would be: every command with what it prints. */
    String play(String page) throws IOException {
        for (Matcher file = FILE.matcher(page); file.find(); ) {
            Path target = folder.resolve(file.group(1));
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.group(2));
        }
        StringBuilder played = new StringBuilder();
        String terminal = "";
        Matcher part = PART.matcher(page);
        while (part.find()) {
            if (part.group(1) != null) {
                terminal = part.group(1);
                part.appendReplacement(played, Matcher.quoteReplacement(part.group()));
            } else {
                part.appendReplacement(
                        played,
                        Matcher.quoteReplacement(
                                "```console\n" + printed(folder.resolve(terminal), part.group(2)) + "```"));
            }
        }
        return part.appendTail(played).toString();
    }

    private String printed(Path terminal, String commands) throws IOException {
        StringBuilder printed = new StringBuilder();
        for (String line :
                commands.lines().filter(each -> each.startsWith("$ ")).toList()) {
            printed.append(line).append('\n');
            List<String> words = words(line.substring(2));
            if (words.get(0).equals("cp")) {
                Path from = terminal.resolve(words.get(1));
                Path to = terminal.resolve(words.get(2)).normalize();
                Files.copy(from, Files.isDirectory(to) ? to.resolve(from.getFileName()) : to);
            } else {
                printed.append(run(terminal, words.subList(1, words.size())));
            }
        }
        return printed.toString();
    }

    private String run(Path terminal, List<String> words) throws IOException {
        now = now.plusSeconds(60);
        int into = words.indexOf(">");
        if (into > 0) {
            Run run = Run.seen(
                    terminal, width, now, random, words.subList(0, into).toArray(String[]::new));
            Files.writeString(terminal.resolve(words.get(into + 1)), run.out());
            return run.err();
        }
        int pipe = words.indexOf("|");
        List<String> arguments = pipe < 0 ? words : words.subList(0, pipe);
        Run run = Run.seen(terminal, width, now, random, arguments.toArray(String[]::new));
        String out = (run.out() + run.err()).replace(terminal + "/", "").replace(terminal.toString(), ".");
        if (pipe < 0) {
            return out;
        }
        long most = Long.parseLong(words.get(words.size() - 1).substring(1));
        return out.lines().limit(most).map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words;
    }
}
