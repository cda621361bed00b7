package org.qingshou.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.qingshou.kernel.BranchCode;

/** Which story happens to which case: those that climb the ladder choose first, the common ones take what is left. */
final class Cast {
    /** The branches by turns, as large as they are. */
    private static final List<BranchCode> TURNS = List.of(
            DemoPeople.BRANCHES.get(0),
            DemoPeople.BRANCHES.get(1),
            DemoPeople.BRANCHES.get(0),
            DemoPeople.BRANCHES.get(2),
            DemoPeople.BRANCHES.get(1));

    private final List<Part> free = new ArrayList<>();

    /** A story that is still to happen to somebody. */
    record Part(Story story, Story.Calendar calendar, BranchCode branch) {}

    /** A case with its story. */
    record Role(Subject subject, Part part) {}

    Cast(LocalDate end, Random random) {
        List<Part> common = parts(EarlyStories.all(), end, random);
        Collections.shuffle(common, random);
        free.addAll(parts(AgencyStories.all(), end, random));
        free.addAll(parts(LadderStories.all(), end, random));
        free.addAll(parts(PlanStories.all(), end, random));
        free.addAll(common);
    }

    private static List<Part> parts(List<Story> stories, LocalDate end, Random random) {
        List<Part> parts = new ArrayList<>();
        for (Story story : stories)
            for (int i = 0; i < story.cases(); i++)
                parts.add(new Part(
                        story,
                        new Story.Calendar(end, random.nextInt(story.spread() + 1)),
                        TURNS.get(parts.size() % TURNS.size())));
        return parts;
    }

    /** Gives these cases the stories that fit them; what finds none stays as it is. */
    List<Role> give(List<Subject> subjects) {
        List<Subject> waiting = new ArrayList<>(subjects);
        List<Role> roles = new ArrayList<>();
        for (Part part : List.copyOf(free)) {
            Optional<Subject> found = fitting(waiting, part);
            if (found.isEmpty()) continue;
            roles.add(new Role(found.get(), part));
            waiting.remove(found.get());
            free.remove(part);
        }
        return roles;
    }

    private static Optional<Subject> fitting(List<Subject> waiting, Part part) {
        List<Subject> fit = waiting.stream()
                .filter(subject -> part.story().fits(subject, part.calendar()))
                .toList();
        return fit.stream()
                .filter(subject -> subject.branch().equals(part.branch()))
                .findFirst()
                .or(() -> fit.stream().findFirst());
    }
}
