import type { FC } from 'hono/jsx';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { Notice, Rows } from '#ui/form.tsx';
import type { Board } from './seen.ts';
import { boardWords as words, holeSaid, leavesSaid, termSaid, whySaid, workplacesSaid } from './board.words.ts';
import type { Representative, Standing, ToldHole } from './board.ts';
import { mendOf } from './mend.ts';
import type { Mender } from './mend.ts';

/** The board: the holes first, with what to do about each, then every department and who represents it. */
export const BoardView: FC<{ board: Board }> = ({ board }) => {
  const team = board.holes.filter(isTeams);
  // Those that have none already are counted at their department: there may be forty.
  const places = board.holes.filter((hole) => !isTeams(hole) && hole.from > board.today);
  return (
    <>
      <h1>{words.title}</h1>
      {board.departments.length === 0 ? <p class="empty">{words.nowhere}</p> : <Team board={board} holes={team} />}
      {places.length > 0 && (
        <section>
          <h2>{words.workplaceHoles}</h2>
          <Holes holes={places} board={board} />
        </section>
      )}
      {board.departments.map((department) => (
        <Department department={department} board={board} />
      ))}
    </>
  );
};

const isTeams = ({ seat }: ToldHole): boolean => seat.workplace === undefined;

const Team: FC<{ board: Board; holes: readonly ToldHole[] }> = ({ board, holes }) => (
  <>
    {holes.length === 0 ? (
      <Notice tone="good">{words.all(board.departments.length, inWords(board.until, 'da'))}</Notice>
    ) : (
      <section>
        <h2>{words.holes}</h2>
        {holes.map((hole) => (
          <TeamHole hole={hole} today={board.today} mender={board.mender} />
        ))}
      </section>
    )}
    <p>{words.duty}</p>
  </>
);

const TeamHole: FC<{ hole: ToldHole; today: Day; mender: Mender }> = ({ hole, today, mender }) => {
  const { text, to } = mendOf(hole, mender);
  return (
    <div class="notice notice--warn">
      <h3>{holeSaid(hole, today)}</h3>
      <p>{whySaid(hole)}</p>
      <p>{to === undefined ? text : <a href={to}>{text}</a>}</p>
    </div>
  );
};

const Holes: FC<{ holes: readonly ToldHole[]; board: Board }> = ({ holes, board: { today, mender } }) => (
  <ul class="things">
    {holes.map((hole) => {
      const { text, to } = mendOf(hole, mender);
      return (
        <li>
          <div class="thing">
            <span class="thing__what">
              <b>{holeSaid(hole, today)}</b>
              <small>{whySaid(hole)}</small>
              <small>{to === undefined ? text : <a href={to}>{text}</a>}</small>
            </span>
          </div>
        </li>
      );
    })}
  </ul>
);

const Department: FC<{ department: Standing; board: Board }> = ({ department, board }) => (
  <section>
    <h2>{department.name}</h2>
    <Rows rows={department.representatives.map((one) => rowOf(one, board.today))} none={words.none} />
    <p>{headsSaid(department, board)}</p>
    {department.workplaces && (
      <p>
        <a class="row-link" href="/videnspersoner">
          {workplacesSaid(department.workplaces)}
        </a>
      </p>
    )}
  </section>
);

const rowOf = (one: Representative, today: Day) => ({
  title: one.name,
  about: leavesSaid(one, today),
  state: termSaid(one, today),
});

const headsSaid = ({ heads }: Standing, { owner }: Board): string => {
  if (heads.length > 0) return words.head(heads);
  return owner.hasHead ? words.noHead(owner.name) : words.noOwner;
};
