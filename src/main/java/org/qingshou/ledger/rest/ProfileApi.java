package org.qingshou.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.tape.ImportDesk;
import org.qingshou.ledger.tape.MappingProfile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved mapping profiles by API: the documents that the import page edits. */
@RestController
@RequestMapping("/api/v1/mapping-profiles")
@Tag(name = "Tapes")
class ProfileApi {
    private final ImportDesk desk;

    ProfileApi(ImportDesk desk) {
        this.desk = desk;
    }

    record Names(List<String> names) {}

    @GetMapping
    @Operation(summary = "Names of the saved mapping profiles")
    Names list() {
        return new Names(desk.profileNames());
    }

    @GetMapping("/{name}")
    @Operation(summary = "A saved mapping profile")
    MappingProfile get(@PathVariable("name") String name) {
        return desk.profile(name).orElseThrow(() -> Refused.notFound("tape.profile.unknown", name));
    }

    @PutMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Save a mapping profile under this name",
            description = "One that stands there is replaced; imports that were handed in keep the one they had.")
    void put(@PathVariable("name") String name, @RequestBody String document) {
        desk.saveProfile(desk.parseProfile(document).named(name));
    }
}
