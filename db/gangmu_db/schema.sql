-- The whole schema of a gangmu library. Offsets are characters of source.text, half-open.
-- Ids are public (task:12): AUTOINCREMENT, so that an id that was given once is never given again.
-- Every derived row has a path to its document and goes with it.

CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,                         -- naming.title_key: what a citation is matched by
    title_tail TEXT NOT NULL,                        -- naming.title_tail: what short forms of the title share
    number TEXT,                                     -- 静府发〔2020〕8号, as written
    number_key TEXT,                                 -- naming.number_key
    date TEXT,                                       -- 2020-03-21
    year INTEGER,                                    -- of the date, else the first of the period; for lists and filters
    period_first INTEGER,
    period_last INTEGER,
    kind TEXT NOT NULL,
    level INTEGER NOT NULL,                          -- 1 nation, 2 province, 3 city or district of a municipality, 4 county and below
    issuers TEXT NOT NULL,                           -- JSON array of canonical names
    regions TEXT NOT NULL,                           -- JSON array, widest first
    region TEXT NOT NULL,                            -- the narrowest of them, for lists and filters; may be empty
    sha256 TEXT NOT NULL UNIQUE,                     -- of the text in UTF-8: the identity of the document
    path TEXT NOT NULL,
    source_sha256 TEXT NOT NULL,                     -- of the file's bytes
    encoding TEXT NOT NULL,
    rules_version TEXT NOT NULL,
    superseded_by INTEGER REFERENCES document (id) ON DELETE SET NULL,
    sections INTEGER NOT NULL,                       -- counts for lists
    tasks INTEGER NOT NULL,
    targets INTEGER NOT NULL,
    departments INTEGER NOT NULL
) STRICT;
CREATE INDEX document_number ON document (number_key) WHERE number_key IS NOT NULL;
CREATE INDEX document_title ON document (title_key);
-- Orders of lists (lists.ORDERS). Each ends with the id and what filters ask, so that a million rows are walked
-- in an index of some 20 bytes a row and never in the table; opening reads its counts from document_size.
CREATE INDEX document_date ON document (date IS NULL, -replace(date, '-', ''));
CREATE INDEX document_size ON document (-tasks, id, tasks, targets);
CREATE INDEX document_tail ON document (title_tail) WHERE title_tail != '';

-- Apart from document, so that a list does not drag the texts through memory.
CREATE TABLE source (
    document INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    frames TEXT NOT NULL                             -- JSON array of [start, end]: navigation, contents, page furniture
) STRICT;

CREATE TABLE section (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key INTEGER NOT NULL,                            -- hash of the item's own words: keeps its id over re-import and versions
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    parent INTEGER REFERENCES section (id) ON DELETE CASCADE,
    level INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX section_document ON section (document, "start");
CREATE INDEX section_parent ON section (parent);

CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    section INTEGER REFERENCES section (id) ON DELETE CASCADE,
    parent INTEGER REFERENCES task (id) ON DELETE CASCADE,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    due TEXT,                                        -- 2022, 2022-06 or 2022-06-30
    confidence REAL NOT NULL,
    rule TEXT NOT NULL,
    lead TEXT NOT NULL,                              -- for lists: name as written of the body that leads; may be empty
    holders INTEGER NOT NULL                         -- for lists: how many bodies hold the task
) STRICT;
CREATE INDEX task_document ON task (document, "start", id, due);  -- the order of the text
CREATE INDEX task_due ON task (due IS NULL, due, id, document);
CREATE INDEX task_lead ON task (lead = '', lead, id, document, due);
CREATE INDEX task_section ON task (section);
CREATE INDEX task_parent ON task (parent) WHERE parent IS NOT NULL;

CREATE TABLE department (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    canonical TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    region TEXT NOT NULL,
    is_group INTEGER NOT NULL,
    leads INTEGER NOT NULL,                          -- for lists: tasks held as 牵头 or as the only or first 责任
    joins INTEGER NOT NULL                           -- for lists: other tasks held
) STRICT;
CREATE INDEX department_leads ON department (-leads, -joins);
CREATE INDEX department_joins ON department (-joins, -leads);

CREATE TABLE alias (
    department INTEGER NOT NULL REFERENCES department (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (department, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE duty (
    task INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,                       -- in the order of the text
    department INTEGER NOT NULL REFERENCES department (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('牵头', '责任', '配合')),
    leading INTEGER NOT NULL,                        -- 1 where it counts into department.leads
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (task, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX duty_department ON duty (department, role, task);
CREATE INDEX duty_role ON duty (role, task);         -- a list narrowed to a role: 0.3 s for a million tasks instead of 2

CREATE TABLE mention (
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    department INTEGER NOT NULL REFERENCES department (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('发文', '牵头', '责任', '配合', '提及')),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_department ON mention (department, document);

-- The same thing counted in several places: stock and flow apart, units agree.
CREATE TABLE indicator (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE target (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    section INTEGER REFERENCES section (id) ON DELETE CASCADE,
    task INTEGER REFERENCES task (id) ON DELETE CASCADE,
    indicator TEXT NOT NULL,                         -- in the words of the text
    indicator_id INTEGER REFERENCES indicator (id),
    value REAL NOT NULL,
    value_max REAL,
    unit TEXT NOT NULL,
    comparator TEXT NOT NULL CHECK (comparator IN ('=', '>=', '<=', '>', '<', '~')),
    year INTEGER,
    status TEXT NOT NULL CHECK (status IN ('target', 'result')),
    scope TEXT NOT NULL,
    baseline INTEGER REFERENCES target (id) ON DELETE SET NULL,
    measure TEXT CHECK (measure IN ('stock', 'flow')),
    qualifier TEXT,
    quote TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    confidence REAL NOT NULL,
    rule TEXT NOT NULL
) STRICT;
CREATE INDEX target_document ON target (document, "start", id, year);  -- the order of the text
CREATE INDEX target_year ON target (year IS NULL, year, id, document);
CREATE INDEX target_value ON target (unit, -value, id, document, year);
CREATE INDEX target_named ON target (indicator, id, document, year);
CREATE INDEX target_section ON target (section);
CREATE INDEX target_task ON target (task) WHERE task IS NOT NULL;
CREATE INDEX target_indicator ON target (indicator_id, year) WHERE indicator_id IS NOT NULL;
CREATE INDEX target_baseline ON target (baseline) WHERE baseline IS NOT NULL;

CREATE TABLE citation (
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    title_tail TEXT NOT NULL,
    number TEXT,
    number_key TEXT,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    cited INTEGER REFERENCES document (id) ON DELETE SET NULL,  -- once that document is in the library
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_cited ON citation (cited) WHERE cited IS NOT NULL;
CREATE INDEX citation_title ON citation (title_key);
CREATE INDEX citation_tail ON citation (title_tail) WHERE title_tail != '';
CREATE INDEX citation_number ON citation (number_key) WHERE number_key IS NOT NULL;

CREATE TABLE import_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started TEXT NOT NULL,                           -- UTC, ISO 8601
    finished TEXT NOT NULL,
    rules_version TEXT NOT NULL,
    added INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    failed INTEGER NOT NULL
) STRICT;

CREATE TABLE problem (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    import_run INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
    document INTEGER REFERENCES document (id) ON DELETE CASCADE,  -- NULL where the file did not come in
    path TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    hint TEXT NOT NULL
) STRICT;
CREATE INDEX problem_run ON problem (import_run);
CREATE INDEX problem_document ON problem (document) WHERE document IS NOT NULL;

-- Ids of items that are gone, so that the same words get the same id when they come back.
CREATE TABLE retired (
    kind TEXT NOT NULL,                              -- table of the item
    owner TEXT NOT NULL,                             -- sha256 of the document's text; empty for a department or an indicator
    key TEXT NOT NULL,
    id INTEGER NOT NULL,
    PRIMARY KEY (kind, owner, key)
) STRICT, WITHOUT ROWID;

-- What a search looks through (index.py). A slot is the internal number of one item; slots rise in the order of
-- import, within one import from the least to the most important: among equals the highest slot is the better hit.
CREATE TABLE entry (
    slot INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),  -- place in records.KINDS
    item INTEGER NOT NULL,
    document INTEGER                                 -- NULL for a department
) STRICT;

-- Documents with their items, and departments, that changed since the last index.settle; empty in a published library.
CREATE TABLE stale (
    kind INTEGER NOT NULL,                           -- 0 or 3
    item INTEGER NOT NULL,
    PRIMARY KEY (kind, item)
) STRICT, WITHOUT ROWID;

-- Which slots a document with its items, or a department, has: first up to but not including last.
CREATE TABLE posted (
    kind INTEGER NOT NULL,
    item INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    first_passage INTEGER NOT NULL,
    last_passage INTEGER NOT NULL,
    PRIMARY KEY (kind, item)
) STRICT, WITHOUT ROWID;

-- A stretch of a document's text, about a paragraph, as the unit in which bodies are searched.
CREATE TABLE passage (
    slot INTEGER PRIMARY KEY,                        -- counted apart from those of entry
    document INTEGER NOT NULL,
    "start" INTEGER NOT NULL,                        -- first character
    "offset" INTEGER NOT NULL,                       -- first byte of source.text in UTF-8, for incremental reading
    bytes INTEGER NOT NULL
) STRICT;

-- Slots are cut into segments of at most 131,072, whose postings are sets of bits; the last one is added to.
CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    part INTEGER NOT NULL,                           -- 0: entry, 1: passage
    first INTEGER NOT NULL,                          -- slot of bit 0
    size INTEGER NOT NULL,
    live BLOB NOT NULL                               -- compressed bits: slots that hold something
) STRICT;

CREATE TABLE post (
    id INTEGER PRIMARY KEY,                          -- segment and gram in one number (postings.py): a shorter key
    bits BLOB NOT NULL                               -- codec.py
) STRICT;

-- The words that a document uses most, as jieba cut them at import: for completion and "did you mean".
CREATE TABLE keyword (
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    word TEXT NOT NULL,                              -- comparable form
    key TEXT NOT NULL,                               -- its syllables, run together
    uses INTEGER NOT NULL,
    PRIMARY KEY (document, word)
) STRICT, WITHOUT ROWID;
CREATE INDEX keyword_word ON keyword (word);
CREATE INDEX keyword_key ON keyword (key);
