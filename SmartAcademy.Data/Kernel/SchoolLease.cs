using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Kernel;

/// <summary>
/// Lends a connection for one actor: tells the database whose rows it may show until the connection goes back to the pool, which
/// forgets it. Row-level security reads these settings; see <c>row_level_security.sql</c>. Always written, also to nothing.
/// </summary>
internal sealed class SchoolLease : DbConnectionInterceptor
{
    public static readonly SchoolLease Instance = new();

    private const string Lend =
        """
        SELECT set_config('academy.school_id', $1, false), set_config('academy.all_schools', $2, false),
               set_config('academy.user_id', $3, false)
        """;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        try
        {
            using var command = Command(connection, ActorOf(eventData));
            command.ExecuteNonQuery();
        }
        catch
        {
            // The context would take an open connection for a lent one.
            connection.Close();
            throw;
        }

        Note(eventData);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = Command(connection, ActorOf(eventData));
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch
        {
            await connection.CloseAsync();
            throw;
        }

        Note(eventData);
    }

    public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Forget(eventData);

    public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        Forget(eventData);
        return Task.CompletedTask;
    }

    private static Actor ActorOf(ConnectionEndEventData eventData) => (eventData.Context as AcademyDbContext)?.Actor ?? Actor.Nobody;

    private static void Note(ConnectionEndEventData eventData) => (eventData.Context as AcademyDbContext)?.LendTo(ActorOf(eventData));

    private static void Forget(ConnectionEndEventData eventData) => (eventData.Context as AcademyDbContext)?.LendTo(null);

    private static NpgsqlCommand Command(DbConnection connection, Actor actor) => new(Lend, (NpgsqlConnection)connection)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = actor.SchoolId?.ToString() ?? "" },
            new NpgsqlParameter<string> { TypedValue = actor.AllSchools ? "on" : "" },
            new NpgsqlParameter<string> { TypedValue = actor.UserId?.ToString() ?? "" },
        },
    };
}
