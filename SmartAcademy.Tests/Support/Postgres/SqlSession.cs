using Npgsql;

namespace SmartAcademy.Tests.Support.Postgres;

/// <summary>One connection that speaks plain SQL, as somebody would who got past the portal's own code.</summary>
public sealed class SqlSession(NpgsqlConnection connection) : IAsyncDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<SqlSession> OpenAsync(string connectionString, Guid? schoolId = null)
    {
        var session = new SqlSession(new NpgsqlConnection(connectionString));
        await session.Connection.OpenAsync(Ct);
        if (schoolId is { } school)
        {
            await session.RunAsync($"SELECT set_config('academy.school_id', '{school}', false)");
        }

        return session;
    }

    public NpgsqlConnection Connection => connection;

    /// <returns>The number of rows that were written.</returns>
    public async Task<int> RunAsync(string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteNonQueryAsync(Ct);
    }

    /// <summary>The first column of every row, as text.</summary>
    public async Task<List<string>> ListAsync(string question)
    {
        await using var command = new NpgsqlCommand(question, connection);
        await using var rows = await command.ExecuteReaderAsync(Ct);
        var found = new List<string>();
        while (await rows.ReadAsync(Ct))
        {
            found.Add(rows.IsDBNull(0) ? "" : rows.GetValue(0).ToString()!);
        }

        return found;
    }

    public async Task<string> OneAsync(string question) => Assert.Single(await ListAsync(question));

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
