using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Sessions;

public sealed class SessionCountTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_oldest_session_ends_when_there_would_be_six()
    {
        var (id, login) = await app.PersonAsync(Role.Teacher);
        var first = await app.SignedInAsAsync(login, TestApp.Password);
        for (var i = 0; i < SessionRules.MostAtOnce; i++)
        {
            await app.SignedInAsAsync(login, TestApp.Password);
        }

        Assert.False(await first.IsSignedInAsync());
        Assert.Equal(SessionEnd.TooMany, (await app.SessionsAsync(id))[0].EndedBecause);
    }

    [Fact]
    public async Task Sign_ins_at_the_same_moment_leave_no_more_than_five()
    {
        var (id, login) = await app.PersonAsync(Role.Teacher);

        // Four at a time: a fifth password of one login that is not answered yet looks like guessing.
        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.SignedInAsAsync(login, TestApp.Password)));
        }

        Assert.Equal(SessionRules.MostAtOnce, (await app.SessionsAsync(id)).Count(session => session.EndedAt is null));
    }
}
