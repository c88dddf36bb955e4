-- Epoch 1 begins at 1 · 2^32, so that no sequence is ever given out in two epochs (sync.md, Pull 6).
INSERT INTO `sync_head` (`id`, `seq`, `epoch`, `min_seq`) VALUES (1, 4294967296, 1, 0);
