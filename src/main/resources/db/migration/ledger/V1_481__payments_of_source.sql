-- When a source last sent its payments.
CREATE INDEX payment_import_source ON payment_import (source, created_at);
