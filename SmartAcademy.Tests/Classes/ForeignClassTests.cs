using System.Net;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Classes;

public sealed class ForeignClassTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    [Trait("Attack", "12")]
    public async Task A_teacher_reaches_only_the_classes_they_teach()
    {
        var own = new SchoolClass(app.School.Id, app.School.Year.Id, "Six", "A");
        var foreign = new SchoolClass(app.School.Id, app.School.Year.Id, "Six", "B");
        var teacherId = app.UserId(TestApp.LoginOf(Role.Teacher));
        await app.School.AddAsync(own, foreign, new ClassTeacher(app.School.Id, own.Id, teacherId));
        var pupil = await app.School.AdmitAsync("Pupil", details => details with { ClassId = foreign.Id });
        var teacher = await app.SignedInAsync(Role.Teacher);

        await teacher.ReadAsync($"/classes/{own.Id}");
        foreach (var url in new[] { $"/classes/{foreign.Id}", $"/students/{pupil.Id}", $"/students/{pupil.Id}/photo" })
        {
            using var answer = await teacher.GetAsync(url);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        var token = (await teacher.ReadAsync("/account/change-password")).QuerySelector("input[name=__RequestVerificationToken]")!;
        using var joined = await teacher.PostAsync($"/classes/{foreign.Id}/teachers", new()
        {
            ["__RequestVerificationToken"] = token.GetAttribute("value")!,
            ["userId"] = teacherId.ToString(),
        });
        Assert.Contains("/account/denied", joined.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
    }
}
