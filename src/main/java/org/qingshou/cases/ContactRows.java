package org.qingshou.cases;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** New contacts. */
interface ContactRows extends Repository<ContactRecord, UUID> {
    ContactRecord saveAndFlush(ContactRecord contact);
}
