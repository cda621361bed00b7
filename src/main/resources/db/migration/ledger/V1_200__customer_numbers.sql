-- The bank's own number of a customer, by which its systems know whom a message is about; no name beside it.
CREATE VIEW pub_customer_number AS SELECT id AS person_id, source, customer_no FROM person WHERE customer_no IS NOT NULL;
